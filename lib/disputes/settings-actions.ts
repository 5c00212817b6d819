"use server";

import { z } from "zod";
import { defineFormAction } from "#lib/actions/define-form-action.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import {
  changeDisputeSettings,
  type DisputeSettings,
  getDisputeSettings,
  settingsGiven,
} from "./dispute-settings.ts";
import { readLimit, WEEKDAYS } from "./settings-form.ts";

const PAGE = "/admin/disputes/settings";
const DONE = `${PAGE}?done=saved`;
const MOST_DIGITS = 5;

const whole = z
  .string()
  .regex(/^\d{1,5}$/)
  .max(MOST_DIGITS)
  .transform(Number);
const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .max(9)
  .transform(Number);
const restDays = Object.fromEntries(
  WEEKDAYS.map((day) => [`rest${day}`, z.literal("on").optional()]),
) as Record<`rest${(typeof WEEKDAYS)[number]}`, z.ZodOptional<z.ZodLiteral<"on">>>;

export const changeTerms = defineFormAction({
  name: "disputeSettings.changeTerms",
  may: "settings.change",
  input: z.strictObject({
    version,
    daysToDecide: whole,
    daysToReopen: whole,
    mostAgeDays: whole,
    timeZone: z.string().trim().max(64),
    ...restDays,
  }),
  back: PAGE,
  run: async (
    context,
    { version: seen, daysToDecide, daysToReopen, mostAgeDays, timeZone, ...rest },
  ) => {
    const rested = WEEKDAYS.filter((day) => rest[`rest${day}`] === "on");
    return change(context, seen, () => ({
      daysToDecide,
      daysToReopen,
      mostAgeDays,
      timeZone,
      restDays: [...rested],
    }));
  },
});

export const changeLimit = defineFormAction({
  name: "disputeSettings.changeLimit",
  may: "settings.change",
  input: z.strictObject({
    version,
    currency: z.string().length(3).max(3),
    amount: z.string().trim().max(24),
  }),
  back: PAGE,
  run: async (context, { version: seen, currency, amount }) => {
    const minor = readLimit(amount, currency);
    return change(context, seen, ({ secondApprovalAbove }) => {
      const others = secondApprovalAbove.filter((each) => each.currency !== currency);
      return { secondApprovalAbove: minor === null ? others : [...others, { currency, minor }] };
    });
  },
});

export const addDay = defineFormAction({
  name: "disputeSettings.addDay",
  may: "settings.change",
  input: z.strictObject({
    version,
    day: z.iso.date().max(10),
    label: z.string().trim().min(1).max(80),
    isWorking: z.literal("on").optional(),
  }),
  back: PAGE,
  run: async (context, { version: seen, day, label, isWorking }) =>
    change(context, seen, ({ days }) => ({
      days: [
        ...days.filter((each) => each.day !== day),
        { day, label, isWorking: isWorking === "on" },
      ],
    })),
});

export const removeDay = defineFormAction({
  name: "disputeSettings.removeDay",
  may: "settings.change",
  input: z.strictObject({ version, day: z.iso.date().max(10) }),
  back: PAGE,
  run: async (context, { version: seen, day }) =>
    change(context, seen, ({ days }) => ({ days: days.filter((each) => each.day !== day) })),
});

/** One part of the settings; the others stay as they are, and whoever saw older ones gets CONFLICT. */
async function change(
  context: RequestContext,
  seen: number,
  partOf: (now: DisputeSettings) => Partial<DisputeSettings>,
): Promise<string> {
  const now = await getDisputeSettings(context.viewer);
  const given = settingsGiven.safeParse({ ...now, ...partOf(now), version: seen });
  if (!given.success) {
    const fields = given.error.issues.map(({ path }) => String(path[0] ?? ""));
    throw new AppError("INVALID_INPUT", { fields });
  }
  await changeDisputeSettings(context, given.data);
  return DONE;
}
