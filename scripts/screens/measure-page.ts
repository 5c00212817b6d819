import lighthouse from "lighthouse";

export type Scores = {
  /** Of 100, by the category's title. */
  readonly categories: Readonly<Record<string, number>>;
  /** What lowers a category, the worst first. */
  readonly short: readonly string[];
};

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

type Measure = {
  /** Where the browser listens. */
  readonly port: number;
  readonly cookie: string;
  /** How many times slower than this machine the phone is. */
  readonly slowdown: number;
};

/** One page, on a phone as Lighthouse imagines it. */
export async function measurePage(
  address: string,
  { port, cookie, slowdown }: Measure,
): Promise<Scores> {
  const result = await lighthouse(
    address,
    {
      port,
      logLevel: "error",
      output: "json",
      onlyCategories: CATEGORIES,
      ...(cookie !== "" && { extraHeaders: { Cookie: cookie } }),
    },
    {
      extends: "lighthouse:default",
      settings: { throttling: { cpuSlowdownMultiplier: slowdown } },
    },
  );
  if (!result) throw new Error(`Lighthouse measured nothing at ${address}.`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  const all = Object.values(lhr.categories);
  const short = all.flatMap(({ title, auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const { score = null, displayValue = "" } = lhr.audits[id] ?? {};
      return weight > 0 && score !== null && score < 0.9
        ? [`${title}: ${id} ${score} ${displayValue}`]
        : [];
    }),
  );
  return {
    categories: Object.fromEntries(
      all.map(({ title, score }) => [title, Math.round((score ?? 0) * 100)]),
    ),
    short,
  };
}
