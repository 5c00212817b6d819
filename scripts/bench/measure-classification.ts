import { buildHistories } from "#lib/facts/build-histories.ts";
import { findFactFiles } from "#lib/facts/index.ts";
import { loadFacts } from "#lib/facts/load-facts.ts";
import { BUILT_IN_POLICIES, classifyIdentity, explain } from "#lib/rules/index.ts";
import { bestOf } from "./best-of.ts";

const RUNS = 9;
/** Explaining runs an identity again for every order asked about, so a sample says enough. */
const EXPLAINED = 2_000;

export type ClassificationSpeed = {
  readonly orders: number;
  readonly ordersPerSecond: number;
  readonly explanationsPerSecond: number;
};

/** Orders decided and explained a second, on one core, from parsed facts. */
export async function measureClassification(folder: string): Promise<ClassificationSpeed> {
  const { facts } = await loadFacts(await findFactFiles(folder));
  const histories = buildHistories(facts);
  const orders = histories.reduce((sum, history) => sum + history.orders.length, 0);
  let decided = 0;
  const seconds = await bestOf(RUNS, () => {
    decided = 0;
    for (const history of histories) {
      decided += classifyIdentity(history, BUILT_IN_POLICIES).length;
    }
  });
  if (decided !== orders) throw new Error(`${decided} of ${orders} orders were decided.`);
  const asked = histories
    .flatMap((history) => history.orders.map(({ orderId }) => ({ history, orderId })))
    .filter((_, index) => index % Math.ceil(orders / EXPLAINED) === 0);
  const explaining = await bestOf(3, () => {
    for (const { history, orderId } of asked) explain(history, orderId, BUILT_IN_POLICIES);
  });
  return {
    orders,
    ordersPerSecond: orders / seconds,
    explanationsPerSecond: asked.length / explaining,
  };
}
