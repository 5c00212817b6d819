import { and, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { type NoticeTopic, noticePreferences } from "#db/schema/notices.ts";
import { people } from "#db/schema/people.ts";
import type { DisputeEvent } from "./notice-event.ts";

/** A person to be told, and how. */
export type Recipient = {
  readonly personId: string;
  readonly ambassadorId: string | null;
  readonly inApp: boolean;
  readonly byMail: boolean;
};

const CHOICES = {
  disputes: [noticePreferences.disputesInApp, noticePreferences.disputesByMail],
  decisions: [noticePreferences.decisionsInApp, noticePreferences.decisionsByMail],
  imports: [noticePreferences.importsInApp, noticePreferences.importsByMail],
} as const;

/** The people tied to these ambassadors, by ambassador. */
export function listAmbassadors(
  tx: Tx,
  topic: NoticeTopic,
  ambassadorIds: readonly string[],
): Promise<readonly Recipient[]> {
  if (ambassadorIds.length === 0) return Promise.resolve([]);
  const ofThem = and(
    eq(people.role, "ambassador"),
    inArray(people.ambassadorId, [...ambassadorIds]),
  );
  return listPeople(tx, topic, ofThem);
}

/** Whom a stage of a dispute concerns on the reviewers' side. */
export function listReviewers(tx: Tx, event: DisputeEvent): Promise<readonly Recipient[]> {
  const { stage, assigneeId } = event;
  switch (stage) {
    case "opened":
    case "reopened":
    case "answered":
    case "message":
    case "withdrawn":
      return listPeople(tx, "disputes", assigneeId === null ? reviewers() : person(assigneeId));
    case "in-review":
    case "taken-back":
      return assigneeId === null
        ? Promise.resolve([])
        : listPeople(tx, "disputes", person(assigneeId));
    case "approval-wanted":
    case "overdue":
      return listPeople(tx, "disputes", eq(people.role, "admin"));
    case "question":
    case "decided":
      return Promise.resolve([]);
  }
}

/** The stages that the ambassador is told of. */
export function concernsAmbassador({ stage }: DisputeEvent): boolean {
  switch (stage) {
    case "in-review":
    case "question":
    case "decided":
    case "taken-back":
    // What an ambassador writes is the actor's own, and left out with the actor.
    case "message":
      return true;
    case "overdue":
    case "opened":
    case "reopened":
    case "answered":
    case "withdrawn":
    case "approval-wanted":
      return false;
  }
}

function reviewers(): SQL | undefined {
  return inArray(people.role, ["reviewer", "admin"]);
}

function person(personId: string): SQL | undefined {
  return and(eq(people.id, personId), reviewers());
}

async function listPeople(
  tx: Tx,
  topic: NoticeTopic,
  where: SQL | undefined,
): Promise<readonly Recipient[]> {
  const [inApp, byMail] = CHOICES[topic];
  const rows = await tx
    .select({ personId: people.id, ambassadorId: people.ambassadorId, inApp, byMail })
    .from(people)
    .leftJoin(noticePreferences, eq(noticePreferences.personId, people.id))
    .where(and(where, isNull(people.suspendedAt)));
  // Who has chosen nothing gets everything.
  return rows.map((row) => ({ ...row, inApp: row.inApp ?? true, byMail: row.byMail ?? true }));
}
