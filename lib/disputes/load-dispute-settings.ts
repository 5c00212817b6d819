import type { Tx } from "#db/client/transaction.ts";
import { calendarDays, disputeSettings } from "#db/schema/index.ts";
import type { WorkCalendar } from "./working-days.ts";

export type DisputeTerms = {
  readonly daysToDecide: number;
  readonly daysToReopen: number;
  readonly mostAgeDays: number;
  readonly calendar: WorkCalendar;
};

/** What holds for disputes; an ambassador may know all of it. */
export async function loadDisputeTerms(tx: Tx): Promise<DisputeTerms> {
  const [row] = await tx
    .select({
      daysToDecide: disputeSettings.daysToDecide,
      daysToReopen: disputeSettings.daysToReopen,
      mostAgeDays: disputeSettings.mostAgeDays,
      restDays: disputeSettings.restDays,
      timeZone: disputeSettings.timeZone,
    })
    .from(disputeSettings);
  if (!row) throw new Error("The settings of disputes are missing: the migrations write them.");
  const days = await tx
    .select({ day: calendarDays.day, isWorking: calendarDays.isWorking })
    .from(calendarDays);
  const { restDays, timeZone, ...terms } = row;
  const exceptions = new Map(days.map(({ day, isWorking }) => [day, isWorking]));
  return { ...terms, calendar: { timeZone, restDays, exceptions } };
}

/** Above how much, by currency, a second admin has to agree. For reviewers. */
export async function loadSecondApproval(tx: Tx): Promise<Readonly<Record<string, number>>> {
  const [row] = await tx
    .select({ above: disputeSettings.secondApprovalAbove })
    .from(disputeSettings);
  return row?.above ?? {};
}
