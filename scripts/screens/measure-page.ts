import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig, type Config } from "lighthouse";
import { QUIET_CHROMIUM } from "./quiet-chromium.ts";

/** Lighthouse's own: a desktop on a fast network, a phone four times slower on a slow one. */
export const DEVICES = ["desktop", "phone"] as const;
export type Device = (typeof DEVICES)[number];

export type Scores = {
  /** Of 100, by the category's title. */
  readonly categories: Readonly<Record<string, number>>;
  /** What lowers a category, the worst first. */
  readonly short: readonly string[];
};

export type Measure = {
  readonly chromePath: string;
  readonly device: Device;
  /** Who is signed in; empty for nobody. */
  readonly cookie: string;
  /** The run in the middle counts: on a busy machine one run may be far off. */
  readonly runs: number;
};

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const PERFORMANCE = "Performance";

/** How often a run may lose its trace: a busy machine's browser does now and then. */
const MOST_LOST = 3;

export async function measurePage(address: string, measure: Measure): Promise<Scores> {
  const runs: Scores[] = [];
  let lost = 0;
  while (runs.length < measure.runs) {
    try {
      runs.push(await measureOnce(address, measure));
    } catch (error) {
      lost += 1;
      if (lost > MOST_LOST) throw error;
    }
  }
  const of = ({ categories }: Scores) => categories[PERFORMANCE] ?? 0;
  const [middle] = runs.toSorted((a, b) => of(a) - of(b)).slice(Math.floor(runs.length / 2));
  if (!middle) throw new Error(`${address} was not measured once.`);
  return middle;
}

/** In a browser of its own, so that nothing is left of the run before. */
async function measureOnce(
  address: string,
  { chromePath, device, cookie }: Measure,
): Promise<Scores> {
  const chrome = await launch({
    chromePath,
    chromeFlags: ["--headless=new", ...QUIET_CHROMIUM],
    handleSIGINT: false,
  });
  try {
    const flags = {
      port: chrome.port,
      logLevel: "error",
      output: "json",
      onlyCategories: CATEGORIES,
      ...(cookie !== "" && { extraHeaders: { Cookie: cookie } }),
    } as const;
    const config: Config | undefined = device === "desktop" ? desktopConfig : undefined;
    const result = await lighthouse(address, flags, config);
    if (!result) throw new Error(`Lighthouse measured nothing at ${address}.`);
    if (result.lhr.runtimeError) throw new Error(result.lhr.runtimeError.message);
    return readScores(result.lhr);
  } finally {
    chrome.kill();
  }
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>["lhr"];

function readScores({ categories, audits }: Report): Scores {
  const all = Object.values(categories);
  const short = all.flatMap(({ title, auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const { score = null, displayValue = "" } = audits[id] ?? {};
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
