import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { withSystem } from "#db/client/with-system.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { LIMITS } from "./limits.ts";
import { takeFromLimit } from "./take-from-limit.ts";

// Else a secret would be made in the project's folder.
process.env["AUTH_SECRET"] = "only-for-the-tests-of-this-very-project";
useTestDatabase();

const { times } = LIMITS["sign-in-address"];

async function takeUp(key: string): Promise<void> {
  await Promise.all(Array.from({ length: times }, () => takeFromLimit("sign-in-address", key)));
}

test("one more than allowed is refused with the seconds to wait, also when all come at once", async () => {
  await takeUp("mara@example.com");
  await expect(takeFromLimit("sign-in-address", "mara@example.com")).rejects.toMatchObject({
    code: "TOO_MANY_REQUESTS",
    details: { retryAfterSeconds: expect.any(Number) },
  });
});

test("another key and another limit are counted by themselves", async () => {
  await takeUp("one@example.com");
  await expect(takeFromLimit("sign-in-address", "two@example.com")).resolves.toBeUndefined();
  await expect(takeFromLimit("sign-in-client", "one@example.com")).resolves.toBeUndefined();
});

test("another process counts on: the count is in the database", async () => {
  await takeUp("shared@example.com");
  const { rows } = await withSystem((tx) =>
    tx.execute(sql`select max(points) as points from rate_limits`),
  );
  expect(rows[0]?.["points"]).toBeGreaterThanOrEqual(times);
});

test("the counters name no address", async () => {
  await takeFromLimit("sign-in-address", "named@example.com");
  const { rows } = await withSystem((tx) => tx.execute(sql`select key from rate_limits`));
  expect(JSON.stringify(rows)).not.toContain("named");
});
