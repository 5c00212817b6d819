import type { Viewer } from "#lib/auth/viewer.ts";
import type { Order } from "#lib/rules/index.ts";
import { windowStart } from "#lib/rules/window.ts";
import { buildRibbon } from "./build-ribbon.ts";
import type { Derived } from "./derive-decision.ts";
import type { Names } from "./load-names.ts";
import { referralsShown } from "./referral-shown.ts";
import type { Ribbon, RibbonWindow } from "./ribbon.ts";

type Seen = {
  readonly derived: Derived;
  readonly isVisible: (order: Order) => boolean;
  readonly ambassadorName: Names;
  readonly knownAt: number;
};

/** The history around one order, for the evidence to be lit on. */
export function orderRibbon(viewer: Viewer, seen: Seen): Ribbon {
  return ribbonAround(
    seen,
    (ambassadorId) => viewer.audience === "reviewer" || viewer.ambassadorId === ambassadorId,
  );
}

/** The same for whoever may see the referrals to these ambassadors. */
export function ribbonAround(seen: Seen, isShown: (ambassadorId: string) => boolean): Ribbon {
  const { derived, isVisible, ambassadorName, knownAt } = seen;
  const { history, decisions, order, explanation, accountNames } = derived;
  const referrals = referralsShown(order.accountId, history, ambassadorName);
  return buildRibbon({
    history,
    decisions,
    accountId: order.accountId,
    isVisible,
    referrals: referrals.filter((referral) => isShown(referral.ambassadorId)),
    accountName: accountNames,
    changedOrderIds: new Set(),
    policy: explanation.policy,
    window: windowOf(derived),
    today: knownAt,
  });
}

/** The window before the first referred order, where the customer's status decided. */
function windowOf({ explanation }: Derived): RibbonWindow | null {
  const { cohort, decisive, policy } = explanation;
  if (!cohort || cohort.cohort === "new" || !decisive.includes("cohort")) return null;
  return {
    from: windowStart(cohort.anchorPaidAt, policy),
    to: cohort.anchorPaidAt,
    months: policy.windowMonths,
    isEmpty: cohort.cohort === "dormant",
  };
}
