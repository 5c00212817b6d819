import type { Kind, Outcome, Verdict } from "#lib/rules/index.ts";
import type { RibbonAxis } from "./ribbon-axis.ts";

/**
 * A history as the ribbon draws it: one axis of time, a lane a product. It holds only what its reader may
 * see, so that a drawing cannot tell more.
 */
export type Ribbon = {
  readonly axis: RibbonAxis;
  /** Until when facts are known. */
  readonly today: number;
  /** A story that is told, not a history that goes on: nothing in it is today. */
  readonly isStory?: boolean;
  /** Referrals of the account, in order of time: an ambassador's own, or all. */
  readonly referrals: readonly RibbonReferral[];
  /** Start of the product family; time before it did not know it. */
  readonly programmeStart: number;
  /** The months looked back over, where they decide or are now. */
  readonly window: RibbonWindow | null;
  /** The latest bought product first. */
  readonly lanes: readonly RibbonLane[];
};

export type RibbonReferral = {
  readonly startsAt: number;
  readonly endsAt: number | null;
  readonly ambassadorName: string;
};

export type RibbonWindow = {
  readonly from: number;
  readonly to: number;
  readonly months: number;
  /** Whether something was bought or in use in it. */
  readonly isEmpty: boolean;
};

export type RibbonLane = {
  readonly productCode: string;
  readonly productName: string;
  /** In order of time. */
  readonly orders: readonly RibbonOrder[];
  /** When the product was in use; overlaps are one. */
  readonly coverage: readonly RibbonSpan[];
};

export type RibbonSpan = { readonly from: number; readonly to: number };

export type RibbonOrder = {
  readonly orderId: string;
  readonly accountId: string;
  /** The name of another account under the same real name; null: the customer's own. */
  readonly otherAccount: string | null;
  readonly at: number;
  readonly isPaid: boolean;
  readonly kind: Kind;
  /** A purchase under no referral: reviewers alone see those. */
  readonly isOutside: boolean;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  readonly currency: string;
  readonly baseMinor: number;
  readonly capBasisPoints: number | null;
  readonly rateBasisPoints: number;
  readonly rebateMinor: number;
  readonly isChanged: boolean;
};
