import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { withSystem } from "#db/client/with-system.ts";
import { calendarDays, disputeSettings } from "#db/schema/index.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { can } from "#lib/auth/can.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { minor } from "#lib/corrections/correction.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { CURRENCIES } from "#lib/facts/index.ts";
import { moverOf } from "./mover-of.ts";

const MOST_DAYS = 1_000;
const MOST_CURRENCIES = 200;

const timeZone = z
  .string()
  .max(64)
  .refine((zone) => isTimeZone(zone));

export const settingsGiven = z.strictObject({
  version: z.number().int().min(1),
  daysToDecide: z.number().int().min(1).max(250),
  daysToReopen: z.number().int().min(1).max(365),
  mostAgeDays: z.number().int().min(1).max(3_650),
  restDays: z.array(z.number().int().min(1).max(7)).max(6),
  timeZone,
  secondApprovalAbove: z
    .array(z.strictObject({ currency: z.string().length(3).max(3), minor }))
    .max(MOST_CURRENCIES),
  /** Holidays, and weekend days that are worked. */
  days: z
    .array(
      z.strictObject({
        day: z.iso.date().max(10),
        isWorking: z.boolean(),
        label: z.string().trim().min(1).max(80),
      }),
    )
    .max(MOST_DAYS),
});
export type DisputeSettings = z.output<typeof settingsGiven>;

/** How disputes are handled. For reviewers. */
export async function getDisputeSettings(viewer: Viewer): Promise<DisputeSettings> {
  if (!can(viewer, "dispute.review")) throw new AppError("NOT_FOUND");
  return withSystem(async (tx) => {
    const [row] = await tx.select().from(disputeSettings);
    if (!row) throw new Error("The settings of disputes are missing: the migrations write them.");
    const days = await tx.select().from(calendarDays).orderBy(asc(calendarDays.day));
    const { id: _id, changedAt: _changedAt, changedBy: _changedBy, ...settings } = row;
    const above = Object.entries(row.secondApprovalAbove);
    return {
      ...settings,
      secondApprovalAbove: above.map(([currency, amount]) => ({ currency, minor: amount })),
      days,
    };
  });
}

/**
 * Changes the settings; due dates that are set already stay. For admins. Throws CONFLICT where somebody
 * else changed them meanwhile.
 */
export async function changeDisputeSettings(
  context: RequestContext,
  { version, days, secondApprovalAbove, ...fields }: DisputeSettings,
): Promise<void> {
  if (!can(context.viewer, "settings.change")) throw new AppError("NOT_FOUND");
  const unknown = secondApprovalAbove.filter(({ currency }) => !CURRENCIES.includes(currency));
  if (unknown.length > 0) throw new AppError("INVALID_INPUT", { fields: ["secondApprovalAbove"] });
  const mover = moverOf(context);
  await withSystem(async (tx) => {
    const [before] = await tx.select().from(disputeSettings).for("update");
    const [after] = await tx
      .update(disputeSettings)
      .set({
        ...fields,
        secondApprovalAbove: Object.fromEntries(
          secondApprovalAbove.map(({ currency, minor: amount }) => [currency, amount]),
        ),
        version: version + 1,
        changedBy: mover.actor,
        changedAt: mover.now,
      })
      .where(and(eq(disputeSettings.id, 1), eq(disputeSettings.version, version)))
      .returning();
    if (!before || !after) throw new AppError("CONFLICT");
    await tx.delete(calendarDays);
    if (days.length > 0) await tx.insert(calendarDays).values(days);
    await recordAudit(tx, mover, {
      action: "settings.change",
      subject: "settings",
      subjectId: "disputes",
      before: flat(before),
      after: { ...flat(after), days: days.length },
    });
  });
}

function flat(row: typeof disputeSettings.$inferSelect) {
  const { id: _id, restDays, secondApprovalAbove, ...rest } = row;
  return {
    ...rest,
    restDays: restDays.join(" "),
    secondApprovalAbove: JSON.stringify(secondApprovalAbove),
  };
}

function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
