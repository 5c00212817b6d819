import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { recordCorrections } from "#lib/corrections/record-corrections.ts";
import { publishBuiltIn } from "#lib/decisions/open-programme.ts";
import { listOrders } from "#lib/decisions/read/list-orders.ts";
import { loadOrderFilters } from "#lib/decisions/read/order-filters.ts";
import { sumTabs } from "#lib/decisions/read/sum-tabs.ts";
import { askAmbassador } from "./ask-ambassador.ts";
import { claimDispute } from "./claim-dispute.ts";
import { decideDispute } from "./decide-dispute.ts";
import { openDispute } from "./open-dispute.ts";
import { reopenDispute } from "./reopen-dispute.ts";
import {
  ADMIN,
  ANN,
  BEGINNING,
  BOB,
  PDF,
  recordMixedUp,
  recordPeople,
  REVIEWER,
  wrongIdentity,
} from "./testing/contested-programme.ts";
import { withdrawDispute } from "./withdraw-dispute.ts";

const database = useTestDatabase();
beforeAll(async () => {
  await publishBuiltIn(database.get());
  await recordPeople();
});

/** What the tab lists for a viewer, which is what it counts. */
async function disputedFor({ viewer }: { readonly viewer: Viewer }): Promise<readonly string[]> {
  const filters = loadOrderFilters("?tab=disputed");
  const { rows } = await listOrders(viewer, filters, null);
  const { tabs } = await sumTabs(viewer, loadOrderFilters(""));
  expect(tabs.disputed.orders).toBe(rows.length);
  expect(rows.every(({ isDisputed }) => isDisputed)).toBe(true);
  return rows.map(({ orderId }) => orderId);
}

test("an order is in the tab from the opening of its dispute to its end, and again once it is reopened", async () => {
  await recordMixedUp("tab", "tab");
  expect(await disputedFor(ANN)).toEqual([]);
  const opened = await openDispute(ANN, wrongIdentity("tab"));
  expect(await disputedFor(ANN)).toEqual(["tab-vm"]);
  const claimed = await claimDispute(REVIEWER, opened);
  const asked = await askAmbassador(REVIEWER, { ...claimed, message: "Which?" });
  expect(await disputedFor(ANN)).toEqual(["tab-vm"]);
  const {
    effect: _effect,
    stage: _stage,
    ...upheld
  } = await decideDispute(REVIEWER, {
    ...asked,
    decision: { outcome: "upheld", reason: "not-shown", sentence: "Nothing shows it." },
  });
  expect(await disputedFor(ANN)).toEqual([]);
  const reopened = await reopenDispute(ANN, { ...upheld, message: "An extract." }, [PDF]);
  expect(await disputedFor(ANN)).toEqual(["tab-vm"]);
  await withdrawDispute(ANN, { ...reopened, message: null });
  expect(await disputedFor(ANN)).toEqual([]);
});

test("the tab holds own disputes for an ambassador and everybody's for a reviewer", async () => {
  await recordMixedUp("anns", "anns");
  await recordMixedUp("bobs", "bobs", "bob");
  await openDispute(ANN, wrongIdentity("anns"));
  await openDispute(BOB, wrongIdentity("bobs"));
  expect(await disputedFor(ANN)).toEqual(["anns-vm"]);
  expect(await disputedFor(BOB)).toEqual(["bobs-vm"]);
  expect([...(await disputedFor(REVIEWER))].toSorted()).toEqual(["anns-vm", "bobs-vm"]);
});

test("an order that became another ambassador's does not show them whose dispute it is in", async () => {
  await recordMixedUp("moved", "moved");
  await openDispute(ANN, wrongIdentity("moved"));
  await recordCorrections(ADMIN, {
    corrections: [
      {
        of: "referral",
        referralId: "moved-referral",
        accountId: "moved-studio",
        ambassadorId: "bob",
        startsAt: BEGINNING,
        endsAt: null,
      },
    ],
    note: "It was Bob who referred them.",
    basis: null,
  });
  expect(await disputedFor(BOB)).not.toContain("moved-vm");
  expect(await disputedFor(ANN)).not.toContain("moved-vm");
  expect(await disputedFor(REVIEWER)).toContain("moved-vm");
});
