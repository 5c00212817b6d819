import { explain } from "./explain.ts";
import { foresee, type Forecast, type Warning } from "./foresee.ts";
import type { IdentityHistory, Order } from "./history.ts";
import type { Policy } from "./policy.ts";
import { supposedHistories, type Supposition, type SuppositionName } from "./suppositions.ts";
import type { Cohort, Reason, RebateClass, Verdict } from "./vocabulary.ts";

/*
 * A forecast for an ambassador rests on what they may see. Of everything else it supposes each thing that
 * could be so, one after the other, and tells what would follow: it never looks, so asking product by
 * product reveals nothing.
 */

/** What an ambassador knows of a customer before an order. */
export type VisibleHistory = {
  /** One account: its orders under the ambassador's own referral, its referrals to the ambassador. */
  readonly history: IdentityHistory;
  /** Of the referral in question once it has an anchor; the ambassador is told it then. */
  readonly cohort: Cohort | null;
};

/** What an order would get, and what it hangs on. */
export type Prospect = {
  /** For each thing that may be, the values with which this is the answer; null: it does not hang on it. */
  readonly conditions: { readonly [Name in SuppositionName]: readonly Supposition[Name][] | null };
  readonly verdict: Verdict;
  readonly class: RebateClass | null;
  readonly reason: Reason | null;
  readonly rateBasisPoints: number;
  readonly rebateMinor: number;
  readonly warnings: readonly Warning[];
};

/**
 * @returns one prospect where the answer is certain; else one for each answer, the best first
 * @throws RangeError as `foresee` does
 */
export function foreseeAsAmbassador(
  visible: VisibleHistory,
  draft: Order,
  policies: readonly Policy[],
): readonly Prospect[] {
  const possible = supposedHistories(visible.history, draft, policies).flatMap(
    ({ supposition, history }): Supposed[] => {
      const isKnownFalse = contradicts(visible.cohort, () => cohortOf(history, draft, policies));
      return isKnownFalse ? [] : [{ supposition, forecast: foresee(history, draft, policies) }];
    },
  );
  return [...Map.groupBy(possible, ({ forecast }) => answerOf(forecast)).values()]
    .map((group) => prospectOf(group, possible))
    .toSorted((a, b) => b.rebateMinor - a.rebateMinor);
}

/** Only where something was told is it worked out what is supposed. */
function contradicts(told: Cohort | null, supposed: () => Cohort | undefined): boolean {
  return told !== null && (supposed() ?? told) !== told;
}

type Supposed = { readonly supposition: Supposition; readonly forecast: Forecast };

function prospectOf(group: readonly Supposed[], possible: readonly Supposed[]): Prospect {
  const [first] = group;
  if (!first) throw new RangeError("a prospect rests on no supposition");
  const { decision, warnings } = first.forecast;
  return {
    conditions: {
      before: valuesOf("before", group, possible),
      since: valuesOf("since", group, possible),
      product: valuesOf("product", group, possible),
    },
    verdict: decision.verdict,
    class: decision.class ?? decision.estimate?.class ?? null,
    reason: decision.reason,
    rateBasisPoints: decision.estimate?.rateBasisPoints ?? decision.rateBasisPoints,
    rebateMinor: decision.estimate?.rebateMinor ?? decision.rebateMinor,
    warnings,
  };
}

/** The values that the group allows, or nothing where it allows all that is possible. */
function valuesOf<Name extends SuppositionName>(
  name: Name,
  group: readonly Supposed[],
  possible: readonly Supposed[],
): readonly Supposition[Name][] | null {
  const values = (all: readonly Supposed[]) => new Set(all.map((each) => each.supposition[name]));
  const allowed = values(group);
  return allowed.size === values(possible).size ? null : [...allowed];
}

/** Forecasts that tell a person the same thing are one: what they may see of a prospect, and no more. */
function answerOf({ decision, warnings }: Forecast): string {
  const { reason, estimate } = decision;
  return [decision.class, reason, estimate?.class, ...warnings].join(" ");
}

function cohortOf(
  history: IdentityHistory,
  draft: Order,
  policies: readonly Policy[],
): Cohort | undefined {
  const ahead = { ...history, orders: [...history.orders, draft] };
  return explain(ahead, draft.orderId, policies)?.cohort?.cohort;
}
