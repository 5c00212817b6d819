import type { Policy } from "./policy.ts";
import { latestBefore } from "./records.ts";
import type { Entry, Records } from "./timeline.ts";
import type { Cohort } from "./vocabulary.ts";
import { windowStart } from "./window.ts";

/** How an identity stands just before an order: its cohort, and the record that shows it. */
export type Standing = {
  readonly cohort: Cohort;
  /** new: null; dormant: the latest record; existing: the latest one inside the window. */
  readonly record: Entry | null;
  /** Start of the window that was looked back over; null where no record was there to look at. */
  readonly windowStartsAt: number | null;
};

/** New without a record before; dormant where none reaches into the window; else existing (S3, S4a, S5). */
export function standingBefore(
  order: Entry,
  records: Records,
  policy: Pick<Policy, "timeZone" | "windowMonths">,
): Standing {
  const latest = latestBefore(records, order);
  if (!latest) return { cohort: "new", record: null, windowStartsAt: null };
  const windowStartsAt = windowStart(order.at, policy);
  const active = latestBefore(
    records,
    order,
    (record) => record.at >= windowStartsAt || record.coveredUntil > windowStartsAt,
  );
  if (active) return { cohort: "existing", record: active, windowStartsAt };
  return { cohort: "dormant", record: latest, windowStartsAt };
}
