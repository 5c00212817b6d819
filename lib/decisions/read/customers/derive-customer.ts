import type { Tx } from "#db/client/transaction.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { loadHistoryOfAccount } from "#lib/decisions/load-histories.ts";
import { loadPolicies } from "#lib/decisions/load-policies.ts";
import { buildRibbon } from "#lib/decisions/read/build-ribbon.ts";
import { loadAmbassadorNames, loadCustomerNames } from "#lib/decisions/read/load-names.ts";
import { referralsShown } from "#lib/decisions/read/referral-shown.ts";
import type { RibbonWindow } from "#lib/decisions/read/ribbon.ts";
import {
  classifyIdentity,
  explain,
  forAmbassador,
  type IdentityHistory,
  isInScope,
  type Order,
  type Policy,
} from "#lib/rules/index.ts";
import { windowStart } from "#lib/rules/window.ts";
import type { CustomerPageData } from "./get-customer.ts";

type Derived = Pick<
  CustomerPageData,
  "cohort" | "anchorPaidAt" | "windowMonths" | "isGroundHidden" | "ribbon" | "otherAccounts"
>;

type Asked = {
  readonly accountId: string;
  /** An order whose derivation judged the status. */
  readonly judgedOrderId: string | null;
  readonly changedOrderIds: ReadonlySet<string>;
  readonly today: number;
};

/**
 * A customer's status and history, derived from the facts and reduced to the viewer.
 * Precondition: a transaction of the system, since the whole history is read.
 */
export async function deriveCustomer(
  tx: Tx,
  viewer: Viewer,
  { accountId, judgedOrderId, changedOrderIds, today }: Asked,
): Promise<Derived | null> {
  const history = await loadHistoryOfAccount(tx, accountId);
  const policies = await loadPolicies(tx);
  const policy = policies.findLast(({ effectiveFrom }) => (effectiveFrom ?? -Infinity) <= today);
  if (!history || !policy) return null;
  const ambassadorName = await loadAmbassadorNames(tx, history.referrals);
  const ids = history.accountIds.map((id) => ({ accountId: id }));
  const accountName = await loadCustomerNames(tx, ids);
  const isVisible = visibleTo(viewer, accountId, history);
  const visible = history.orders.filter(isVisible);
  const referrals = referralsShown(accountId, history, ambassadorName);
  return {
    ...statusOf(viewer, history, judgedOrderId, policies),
    windowMonths: policy.windowMonths,
    ribbon: buildRibbon({
      history,
      decisions: classifyIdentity(history, policies),
      accountId,
      isVisible,
      referrals: referrals.filter(
        ({ ambassadorId }) =>
          viewer.audience === "reviewer" || viewer.ambassadorId === ambassadorId,
      ),
      accountName,
      changedOrderIds,
      policy,
      window: visible.length === 0 ? null : windowNow(visible, policy, today),
      today,
    }),
    otherAccounts:
      viewer.audience === "reviewer"
        ? ids
            .filter((each) => each.accountId !== accountId)
            .map((each) => ({ ...each, name: accountName(each.accountId) }))
        : [],
  };
}

function visibleTo(
  viewer: Viewer,
  accountId: string,
  history: IdentityHistory,
): (order: Order) => boolean {
  const { ambassadorId } = viewer;
  if (viewer.audience === "reviewer") return () => true;
  return (order) =>
    order.accountId === accountId &&
    ambassadorId !== null &&
    isInScope(order, history, ambassadorId);
}

function statusOf(
  viewer: Viewer,
  history: IdentityHistory,
  orderId: string | null,
  policies: readonly Policy[],
): Pick<Derived, "cohort" | "anchorPaidAt" | "isGroundHidden"> {
  const nothing = { cohort: null, anchorPaidAt: null, isGroundHidden: false };
  const explanation = orderId === null ? null : explain(history, orderId, policies);
  if (!explanation?.cohort) return nothing;
  const { cohort, anchorPaidAt } = explanation.cohort;
  if (viewer.audience === "reviewer") return { cohort, anchorPaidAt, isGroundHidden: false };
  const seen = viewer.ambassadorId && forAmbassador(explanation, history, viewer.ambassadorId);
  if (!seen) return nothing;
  const isGroundHidden = seen.cohort?.evidence.some(({ isExact }) => !isExact) ?? false;
  return { cohort, anchorPaidAt, isGroundHidden };
}

/** The months back from today: whether something that the viewer sees was bought or in use in them. */
function windowNow(visible: readonly Order[], policy: Policy, today: number): RibbonWindow {
  const from = windowStart(today, policy);
  const reaches = (order: Order) =>
    order.paidAt !== null &&
    order.paidAt <= today &&
    (order.paidAt >= from || (order.activeUntil ?? 0) > from);
  return { from, to: today, months: policy.windowMonths, isEmpty: !visible.some(reaches) };
}
