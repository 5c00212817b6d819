import { and, asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { withSystem } from "#db/client/with-system.ts";
import { decisions, noticeMails, notices, people } from "#db/schema/index.ts";
import { useDemoDatabase } from "#lib/decisions/read/testing/use-demo-database.ts";
import { noticeContent } from "./notice-content.ts";

useDemoDatabase();

test("in the demo, Mara was told of orders of hers that changed and no others, and nothing was mailed", async () => {
  const [told, changed, mails] = await withSystem(async (tx) => [
    await tx
      .select({ content: notices.content })
      .from(notices)
      .innerJoin(people, eq(people.id, notices.personId))
      .where(eq(people.ambassadorId, "mara-lindqvist"))
      .orderBy(asc(notices.noticeId)),
    await tx
      .selectDistinct({ orderId: decisions.orderId })
      .from(decisions)
      .where(
        and(
          eq(decisions.scopeAmbassadorId, "mara-lindqvist"),
          eq(decisions.decidedAt, decisions.changedAt),
        ),
      ),
    await tx.select().from(noticeMails),
  ]);
  const orders = told.flatMap(({ content }) => {
    const parsed = noticeContent.parse(content);
    return parsed.kind === "decisions" ? parsed.first.map(({ orderId }) => orderId) : [];
  });
  const ofHers = new Set(changed.map(({ orderId }) => orderId));
  expect(orders.filter((orderId) => !ofHers.has(orderId))).toEqual([]);
  expect(orders).toContain("261112-440613");
  expect(mails).toEqual([]);
});
