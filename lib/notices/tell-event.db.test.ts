import { asc, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { withSystem } from "#db/client/with-system.ts";
import { withWorker } from "#db/jobs/with-worker.ts";
import { noticeMails, noticePreferences, notices } from "#db/schema/index.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { publishBuiltIn } from "#lib/decisions/open-programme.ts";
import type { DisputeEvent } from "./notice-event.ts";
import { tellEvent } from "./tell-event.ts";
import { recordToldProgramme } from "./testing/told-programme.ts";

process.env["AUTH_SECRET"] ??= "only-for-the-tests-of-this-very-project";
const database = useTestDatabase();

beforeAll(async () => {
  await publishBuiltIn(database.get());
  await recordToldProgramme();
});

const dispute: DisputeEvent = {
  kind: "dispute",
  stage: "opened",
  disputeId: "dsp-1",
  accountId: "ann-1",
  orderId: "o1",
  ambassadorId: "ann",
  actorId: null,
  assigneeId: null,
  text: null,
  ending: null,
  dueAt: null,
};

async function toldBy(event: DisputeEvent): Promise<readonly string[]> {
  const eventId = crypto.randomUUID();
  await withWorker((tx) => tellEvent(tx, eventId, event));
  const rows = await withSystem((tx) =>
    tx.select().from(notices).where(eq(notices.eventId, eventId)).orderBy(asc(notices.personId)),
  );
  return rows.map(({ personId }) => personId);
}

test.each<[DisputeEvent["stage"], Partial<DisputeEvent>, readonly string[]]>([
  ["opened", { actorId: "ann" }, ["ada", "rita"]],
  ["opened", { actorId: "ann", assigneeId: "rita" }, ["rita"]],
  ["in-review", { actorId: "rita", assigneeId: "rita" }, ["ann"]],
  ["in-review", { actorId: "ada", assigneeId: "rita" }, ["ann", "rita"]],
  ["question", { actorId: "rita", assigneeId: "rita" }, ["ann"]],
  ["answered", { actorId: "ann", assigneeId: "rita" }, ["rita"]],
  ["message", { actorId: "ann", assigneeId: "rita" }, ["rita"]],
  ["message", { actorId: "rita", assigneeId: "rita" }, ["ann"]],
  ["approval-wanted", { actorId: "rita", assigneeId: "rita" }, ["ada"]],
  ["decided", { actorId: "rita", assigneeId: "rita", ending: "upheld" }, ["ann"]],
  ["withdrawn", { actorId: "ann", assigneeId: null }, ["ada", "rita"]],
  ["taken-back", { actorId: "ada", assigneeId: "rita" }, ["ann", "rita"]],
  ["taken-back", { actorId: "ada", assigneeId: "ada" }, ["ann"]],
  ["overdue", {}, ["ada"]],
])("of the stage %s (%o) exactly %j are told", async (stage, given, expected) => {
  expect(await toldBy({ ...dispute, ...given, stage })).toEqual(expected);
});

test("what an ambassador is told names neither the reviewer nor who did it", async () => {
  await toldBy({
    ...dispute,
    stage: "question",
    actorId: "rita",
    assigneeId: "rita",
    text: "Which?",
  });
  const [row] = await withSystem((tx) =>
    tx
      .select()
      .from(notices)
      .where(eq(notices.personId, "ann"))
      .orderBy(asc(notices.noticeId))
      .limit(1),
  );
  expect(JSON.stringify(row?.content)).not.toContain("rita");
});

test("an event that is told twice is told once", async () => {
  const eventId = crypto.randomUUID();
  const event = { ...dispute, actorId: "ann" };
  await withWorker((tx) => tellEvent(tx, eventId, event));
  await withWorker((tx) => tellEvent(tx, eventId, event));
  const rows = await withSystem((tx) =>
    tx.select().from(notices).where(eq(notices.eventId, eventId)),
  );
  expect(rows).toHaveLength(2);
});

test("who wants no notices here gets the mail alone, and who wants neither gets nothing", async () => {
  await withSystem((tx) =>
    tx.insert(noticePreferences).values([
      { personId: "rita", language: "zh", disputesInApp: false },
      { personId: "ada", language: "en", disputesInApp: false, disputesByMail: false },
    ]),
  );
  const eventId = crypto.randomUUID();
  await withWorker((tx) => tellEvent(tx, eventId, { ...dispute, actorId: "ann" }));
  const rows = await withSystem((tx) =>
    tx
      .select({ personId: notices.personId, isShown: notices.isShown, state: noticeMails.state })
      .from(notices)
      .leftJoin(noticeMails, eq(noticeMails.noticeId, notices.noticeId))
      .where(eq(notices.eventId, eventId)),
  );
  expect(rows).toEqual([{ personId: "rita", isShown: false, state: "waiting" }]);
});
