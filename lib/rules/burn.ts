import type { FactValue } from "./order-facts.ts";
import { ambassadorOf, type Pass, type ReferralState } from "./pass.ts";
import type { Policy } from "./policy.ts";
import { precedes, type Entry } from "./timeline.ts";

export type Burn = { readonly value: FactValue<"burn">; readonly order: Entry | null };

const NO_BURN: Burn = { value: "none", order: null };

/** Whether the order burns, or was burned (S4b, R5). It passes gates 1 to 6. */
export function burnOf(
  entry: Entry,
  referral: ReferralState,
  earlier: Entry | null,
  pass: Pass,
): Burn {
  if (referral.standing.cohort !== "new") return NO_BURN;
  const burner = referral.burning.find((order) => precedes(order, entry));
  if (burner) return { value: "burned", order: burner };
  const isFirstPayg = entry.order.billing === "payg" && earlier === null;
  if (!isFirstPayg || !isBurnArmed(entry, referral.anchor.policy, pass)) {
    return NO_BURN;
  }
  return { value: "burning", order: entry };
}

/** The switch paygBurn, under the version of the referral's anchor (section 7). */
function isBurnArmed(entry: Entry, policy: Policy, pass: Pass): boolean {
  if (policy.paygBurn !== "referrer-existing") return policy.paygBurn === "always";
  if (!entry.span) return false;
  return ambassadorOf(entry.span, pass).recordIntervals.some(
    ({ after, before }) => after < entry.at && (before === null || entry.at < before),
  );
}
