import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { withSystem } from "#db/client/with-system.ts";
import { demoFacts } from "#db/demo/index.ts";
import { ambassadorViewer, reviewerViewer } from "#lib/auth/testing/make-viewer.ts";
import { useDemoDatabase } from "#lib/decisions/read/testing/use-demo-database.ts";
import { referralSpans, spanAt } from "#lib/rules/referral-span.ts";
import { openLink } from "#lib/why-links/open-link.ts";
import { makeAnswerCode, useAnswerCode } from "./answer-code.ts";
import { CODE_MINUTES } from "./code-terms.ts";
import { findOrder } from "./find-order.ts";
import { readSealed, sealedQuery } from "./sealed-place.ts";

// Else a secret would be made in the project's folder.
process.env["AUTH_SECRET"] = "only-for-the-tests-of-this-very-project";
useDemoDatabase();

const facts = demoFacts();
const spans = referralSpans(facts.referrals);
const MINUTE_MS = 60_000;

describe("an ambassador who heard an order's number", () => {
  test.each(facts.ambassadors.map(({ ambassadorId }) => ambassadorId))(
    "learns where it stands to their own referral and nothing of any other order: %s",
    async (ambassadorId) => {
      const viewer = ambassadorViewer(ambassadorId);
      const wrong: unknown[] = [];
      const met = new Set<string>();
      for (const order of facts.orders) {
        const right = placeFromFacts(order, ambassadorId);
        // All that are told something, and some of the thousands that are not.
        if (right === "unknown" && met.has(order.accountId)) continue;
        if (right === "own" && met.has(order.accountId)) continue;
        met.add(order.accountId);
        const found = await findOrder(viewer, order.orderId);
        const told = found.is === "own" ? "own" : found.place;
        if (told !== right) wrong.push([order.orderId, told, right]);
        const keys = found.is === "own" ? ["accountId", "is", "orderId"] : ["is", "place"];
        expect(Object.keys(found).toSorted()).toEqual(keys);
      }
      expect(wrong).toEqual([]);
    },
    240_000,
  );

  test("gets the same for a number that nobody has", async () => {
    const viewer = ambassadorViewer("mara-lindqvist");
    for (const number of ["000000-000000", "x".repeat(200), "'; drop table orders", "Ω"]) {
      expect(await findOrder(viewer, number)).toEqual({ is: "outside", place: "unknown" });
    }
  });

  test("and who is tied to nobody learns nothing", async () => {
    const known = facts.orders[0]?.orderId ?? "";
    const answer = { is: "outside", place: "unknown" };
    expect(await findOrder(ambassadorViewer(null), known)).toEqual(answer);
  });

  test("an answer in an address holds for one session, one number and one place", () => {
    const viewer = ambassadorViewer("mara-lindqvist");
    const query = Object.fromEntries(sealedQuery(viewer, "261112-1", "after-end"));
    expect(readSealed(viewer, query)).toEqual({ orderId: "261112-1", place: "after-end" });
    for (const forged of [
      { ...query, is: "before-start" },
      { ...query, order: "261112-2" },
      { ...query, seal: "" },
      { ...query, seal: ["a", "b"] },
      { ...query, is: "toString" },
    ]) {
      expect(readSealed(viewer, forged)).toBeNull();
    }
    expect(readSealed({ ...viewer, sessionId: "another" }, query)).toBeNull();
    expect(readSealed(reviewerViewer(), query)).toEqual({
      orderId: "261112-1",
      place: "after-end",
    });
  });
});

/** Told from the facts by the words of the rules, apart from the code under test. */
function placeFromFacts(order: (typeof facts.orders)[number], ambassadorId: string): string {
  const at = order.paidAt ?? order.placedAt;
  const all = spans.get(order.accountId) ?? [];
  if (spanAt(all, at)?.ambassadorId === ambassadorId) return "own";
  const starts = all.filter((span) => span.ambassadorId === ambassadorId);
  if (starts.length === 0) return "unknown";
  if (order.channel !== "official") return "not-official";
  return starts.every(({ startsAt }) => at < startsAt) ? "before-start" : "after-end";
}

describe("a code", () => {
  // Mara's own account: the one kind of customer whose address the facts hold.
  const MARAS = "230512-740618";
  const make = async (browser: string, now?: number) => {
    const made = await makeAnswerCode(MARAS, browser, now);
    if (made === null) throw new Error("The facts hold Mara's address.");
    return made;
  };

  test("goes to the address of the account's own real name, and opens that order's answer once", async () => {
    const { email, code } = await make("b1");
    expect(email).toMatch(/^mara/u);
    expect(code).toMatch(/^\d{8}$/u);
    const token = await useAnswerCode(code, "b1");
    const answer = await openLink(token ?? "");
    expect(answer).toMatchObject({
      order: { orderId: MARAS },
      explanation: { outcome: "NOT_REFERRED", money: null },
    });
    expect(await useAnswerCode(code, "b1")).toBeNull();
    expect(await openLink(token ?? "", Date.now() + 61 * MINUTE_MS)).toBeNull();
  });

  test.each([
    ["an order of a customer without an address", "261112-440613"],
    ["an order that is not there", "000000-000000"],
  ])("is not made for %s", async (_, orderId) => {
    expect(await makeAnswerCode(orderId, "b2")).toBeNull();
  });

  test("is for the browser that asked, for a while, and not for ever tried", async () => {
    const now = Date.now();
    const { code } = await make("b3", now);
    expect(await useAnswerCode(code, "another")).toBeNull();
    expect(await useAnswerCode(code, "b3", now + CODE_MINUTES * MINUTE_MS)).toBeNull();
    const wrong = code === "00000000" ? "00000001" : "00000000";
    for (let tries = 0; tries < 5; tries++) expect(await useAnswerCode(wrong, "b3")).toBeNull();
    expect(await useAnswerCode(code, "b3")).toBeNull();
  });

  test("that two use at once opens one answer", async () => {
    const { code } = await make("b4");
    const tokens = await Promise.all([useAnswerCode(code, "b4"), useAnswerCode(code, "b4")]);
    expect(tokens.filter((token) => token !== null)).toHaveLength(1);
  });

  test("is not in the database", async () => {
    const { code } = await make("b5");
    const { rows } = await withSystem((tx) => tx.execute(sql`select * from answer_codes`));
    expect(JSON.stringify(rows)).not.toContain(code);
  });
});
