import { beforeAll, expect, test } from "vitest";
import { MOST_TRIES } from "#db/client/retried.ts";
import { withSystem } from "#db/client/with-system.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { reviewerViewer } from "#lib/auth/testing/make-viewer.ts";
import { publishBuiltIn } from "./open-programme.ts";
import { recordFacts } from "./record-facts.ts";
import { exportText } from "./testing/export-text.ts";
import { listDisagreements } from "./testing/list-disagreements.ts";
import { BY_TEST, orderOnDay, recordSmallProgramme } from "./testing/small-programme.ts";

const database = useTestDatabase();
beforeAll(async () => {
  await publishBuiltIn(database.get());
  await withSystem(recordSmallProgramme);
});

const isServer = Boolean(process.env["TEST_DATABASE_URL"]);

/** Two corrections of two customers in one transaction, as a bulk correction makes them. */
function correctBoth(
  day: number,
  accountIds: readonly [string, string],
  meet: () => Promise<void>,
) {
  let runs = 0;
  const done = withSystem(async (tx) => {
    runs++;
    for (const [index, accountId] of accountIds.entries()) {
      const order = orderOnDay(day, { orderId: `${accountId}-on-${day}`, accountId });
      await recordFacts(tx, { orders: [order] }, BY_TEST);
      if (index === 0 && runs === 1) await meet();
    }
  });
  return done.then(() => runs);
}

test("two corrections that wait for each other are both recorded, decided from all facts", async () => {
  // On the server each holds its first customer before either asks for its second. The embedded
  // database has one connection, so there one comes after the other.
  let arrived = 0;
  let open = () => {};
  const both = new Promise<void>((resolve) => (open = resolve));
  const meet = async () => {
    arrived++;
    if (arrived === 2) open();
    if (isServer) await both;
  };
  const runs = await Promise.all([
    correctBoth(10, ["ann-1", "bob-1"], meet),
    correctBoth(11, ["bob-1", "ann-1"], meet),
  ]);
  expect(runs.toSorted()).toEqual(isServer ? [1, 2] : [1, 1]);
  const text = await exportText(database.get());
  for (const id of ["ann-1-on-10", "bob-1-on-10", "ann-1-on-11", "bob-1-on-11"]) {
    expect(text).toContain(`${id},`);
  }
  expect(await withSystem(listDisagreements)).toEqual([]);
});

test.each(["40P01", "40001"])(
  "a transaction that ends in %s every time is given up",
  async (code) => {
    let runs = 0;
    const ended = () => {
      runs++;
      return Promise.reject(Object.assign(new Error("ended"), { code }));
    };
    await expect(withSystem(ended)).rejects.toThrow("ended");
    expect(runs).toBe(MOST_TRIES);
    await expect(withViewer(reviewerViewer(), ended)).rejects.toThrow("ended");
    expect(runs).toBe(2 * MOST_TRIES);
  },
);

test("any other failure is told at once", async () => {
  let runs = 0;
  const failed = withSystem(() => {
    runs++;
    return Promise.reject(Object.assign(new Error("no right"), { code: "42501" }));
  });
  await expect(failed).rejects.toThrow("no right");
  expect(runs).toBe(1);
});
