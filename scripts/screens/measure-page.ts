import lighthouse from "lighthouse";

export type Scores = {
  /** Of 100, by the category's title. */
  readonly categories: Readonly<Record<string, number>>;
  /** What lowers a category, the worst first. */
  readonly short: readonly string[];
};

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/** One page, on a phone as Lighthouse imagines it, in the browser that listens on a port. */
export async function measurePage(
  address: string,
  { port, cookie }: { readonly port: number; readonly cookie: string },
): Promise<Scores> {
  const result = await lighthouse(address, {
    port,
    logLevel: "error",
    output: "json",
    onlyCategories: CATEGORIES,
    ...(cookie !== "" && { extraHeaders: { Cookie: cookie } }),
  });
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
