import { z } from "zod";
import { AMBASSADOR_2025 } from "#lib/rules/policy.ts";
import { AUDIT_ACTIONS } from "./audit-actions.ts";

const blank = z.literal("").transform(() => null);
const day = z.iso.date().max(10);

/** What of the audit log is asked for, as an address says it; days are the programme's. */
export const auditQuery = z.strictObject({
  actor: blank.or(z.string().max(64)).nullable().default(null),
  action: blank.or(z.enum(AUDIT_ACTIONS)).nullable().default(null),
  subject: blank.or(z.string().max(200)).nullable().default(null),
  from: blank.or(day).nullable().default(null),
  to: blank.or(day).nullable().default(null),
});
export type AuditFilters = z.output<typeof auditQuery>;

/** The filters of an address; what makes no sense is left out. */
export function readAuditFilters(
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): AuditFilters {
  const entries = Object.keys(auditQuery.shape).map((name) => {
    const one = auditQuery.safeParse({ [name]: query[name] });
    return [name, one.success ? one.data[name as keyof AuditFilters] : null];
  });
  return auditQuery.parse(Object.fromEntries(entries));
}

/** The same as an address, without what is not set. */
export function auditParams(filters: AuditFilters): URLSearchParams {
  const set = Object.entries(filters).filter((pair): pair is [string, string] => pair[1] !== null);
  return new URLSearchParams(set);
}

/** The first instant of a day of the programme, so many days on. */
export function startOfDay(isoDay: string, daysOn = 0): number {
  const date = Temporal.PlainDate.from(isoDay).add({ days: daysOn });
  return date.toZonedDateTime(AMBASSADOR_2025.timeZone).epochMilliseconds;
}
