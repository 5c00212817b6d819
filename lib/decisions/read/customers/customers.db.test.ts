import { describe, expect, it } from "vitest";
import { demoFacts } from "#db/demo/index.ts";
import { ambassadorViewer, reviewerViewer } from "#lib/auth/testing/make-viewer.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { useDemoDatabase } from "#lib/decisions/read/testing/use-demo-database.ts";
import { countCustomers } from "./count-customers.ts";
import { loadCustomerFilters } from "./customer-filters.ts";
import type { CustomerRow } from "./customer-row.ts";
import { getCustomer } from "./get-customer.ts";
import { CUSTOMERS_PER_PAGE, listCustomers } from "./list-customers.ts";

useDemoDatabase();

const mara = { ...ambassadorViewer("mara-lindqvist"), isDemo: true };
const reviewer = { ...reviewerViewer(), isDemo: true };
const facts = demoFacts();

async function listAll(viewer: Viewer, query: string): Promise<readonly CustomerRow[]> {
  const rows: CustomerRow[] = [];
  let after: string | null = null;
  do {
    const page = await listCustomers(viewer, { ...loadCustomerFilters(query), after });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return rows;
}

function referredBy(ambassadorId: string | null): readonly string[] {
  const accounts = facts.referrals
    .filter((referral) => ambassadorId === null || referral.ambassadorId === ambassadorId)
    .map(({ accountId }) => accountId);
  return [...new Set(accounts)].toSorted();
}

const ids = (rows: readonly CustomerRow[]) => rows.map(({ accountId }) => accountId);

describe("a list of customers", () => {
  it("holds the accounts that an ambassador referred, and no other", async () => {
    const rows = await listAll(mara, "");
    expect(ids(rows).toSorted()).toEqual(referredBy("mara-lindqvist"));
    expect(await countCustomers(mara)).toBe(rows.length);
  });

  it("holds each referred account once over all of a reviewer's pages", async () => {
    const rows = await listAll(reviewer, "");
    expect(ids(rows).toSorted()).toEqual(referredBy(null));
    expect(rows.length).toBeGreaterThan(CUSTOMERS_PER_PAGE);
  });

  it("holds one ambassador's customers where a reviewer asks for them", async () => {
    const rows = await listAll(reviewer, "?ambassador=mara-lindqvist&sort=recent");
    expect(ids(rows).toSorted()).toEqual(referredBy("mara-lindqvist"));
  });

  it("is sorted as asked", async () => {
    const names = (await listAll(mara, "")).map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    const last = (await listAll(mara, "?sort=recent")).map(({ lastOrderAt }) => lastOrderAt ?? 0);
    expect(last).toEqual(last.toSorted((a, b) => b - a));
  });

  it("finds by name, by an open real name and by an ended referral", async () => {
    expect(ids(await listAll(mara, "?q=nordhaven"))).toEqual(["nordhaven-robotics"]);
    const pending = await listAll(mara, "?name=pending");
    expect(pending.length).toBeGreaterThan(0);
    expect(pending.every(({ isVerified }) => !isVerified)).toBe(true);
    const ended = await listAll(mara, "?referral=ended");
    expect(ended.length).toBeGreaterThan(0);
    expect(ended.every(({ isReferralOver }) => isReferralOver)).toBe(true);
  });

  it("settles no status for a customer whose real name is not verified", async () => {
    const pending = await listAll(mara, "?name=pending");
    expect(pending.map(({ cohort }) => cohort)).toEqual(pending.map(() => null));
  });

  it("joins referrals that touch into one", async () => {
    const row = (await listAll(mara, "?q=larkfield")).at(0);
    expect(row?.cohortJudgedAt).toBeGreaterThanOrEqual(row?.referral.startsAt ?? Infinity);
  });
});

describe("a customer", () => {
  it("is null for whoever did not refer it", async () => {
    expect(await getCustomer(mara, "nordhaven-automation")).toBeNull();
    expect(await getCustomer(mara, "nobody")).toBeNull();
    expect(await getCustomer(ambassadorViewer(null), "nordhaven-robotics")).toBeNull();
  });

  it("has a status whose ground an ambassador may not see, and a reviewer may", async () => {
    const seen = await getCustomer(mara, "nordhaven-robotics");
    expect(seen).toMatchObject({ cohort: "existing", isGroundHidden: true, orders: 8 });
    const whole = await getCustomer(reviewer, "nordhaven-robotics");
    expect(whole).toMatchObject({ cohort: "existing", isGroundHidden: false });
    expect(whole?.otherAccounts.map(({ accountId }) => accountId)).toEqual([
      "nordhaven-automation",
    ]);
  });
});
