import { compilePolicies, policyAt } from "./compile.ts";
import { explain } from "./explain.ts";
import type { IdentityHistory, Order, ProductVersion, Referral } from "./history.ts";
import type { Policy } from "./policy.ts";

/** What may have been bought outside the referral, or under the same real name. */
export const SUPPOSITIONS = {
  /** Before the first referred order. */
  before: ["nothing", "long-before", "in-the-window"],
  /** Another product, elsewhere, between the first referred order and this one. */
  since: ["nothing", "other-product"],
  /** The product in question, elsewhere: earlier than the programme, or since, itself earning or not. */
  product: ["not-bought", "before-start", "not-earning", "earning"],
} as const;
export type SuppositionName = keyof typeof SUPPOSITIONS;
export type Supposition = {
  readonly [Name in SuppositionName]: (typeof SUPPOSITIONS)[Name][number];
};

export type SupposedHistory = {
  readonly supposition: Supposition;
  readonly history: IdentityHistory;
};

const DAY_MS = 24 * 60 * 60 * 1000;
/** Further back than any window reaches. */
const LONG_MS = 5 * 366 * DAY_MS;

/** An account of the same real name that nobody sees, and a product that nobody named. */
const ELSEWHERE = "(elsewhere)";
const REFERRED_ELSEWHERE = "(referred elsewhere)";
const OTHER_PRODUCT = "(other product)";

/**
 * A visible history with each thing that may have been outside it, on accounts that nobody sees. Where
 * the product in question is supposed, it stands at every place from which it could matter.
 */
export function supposedHistories(
  visible: IdentityHistory,
  draft: Order,
  policies: readonly Policy[],
): readonly SupposedHistory[] {
  const scene = sceneOf(visible, draft, policies);
  return everySupposition().flatMap((supposition) =>
    placesOf(supposition, scene).map((productAt) => ({
      supposition,
      history: withSupposed(visible, draft, [
        ...otherOrders(supposition, scene),
        ...productOrders(supposition, scene, productAt),
      ]),
    })),
  );
}

function everySupposition(): Supposition[] {
  return SUPPOSITIONS.before.flatMap((before) =>
    SUPPOSITIONS.since.flatMap((since) =>
      SUPPOSITIONS.product.map((product) => ({ before, since, product })),
    ),
  );
}

/** The instants that what is supposed is placed by. */
type Scene = {
  readonly draft: Order;
  readonly draftAt: number;
  readonly anchorAt: number;
  readonly programmeStart: number;
  /** Of the first order of the product that the ambassador sees; the draft's where there is none. */
  readonly firstProductAt: number;
};

function sceneOf(visible: IdentityHistory, draft: Order, policies: readonly Policy[]): Scene {
  const draftAt = draft.paidAt ?? draft.placedAt;
  const ahead = { ...visible, orders: [...visible.orders, draft] };
  const ofProduct = visible.orders.flatMap((order) =>
    order.productCode === draft.productCode && order.paidAt !== null ? [order.paidAt] : [],
  );
  return {
    draft,
    draftAt,
    anchorAt: explain(ahead, draft.orderId, policies)?.cohort?.anchorPaidAt ?? draftAt,
    programmeStart: policyAt(compilePolicies(policies), draftAt).programmeStart,
    firstProductAt: Math.min(draftAt, ...ofProduct),
  };
}

/** Where the product may have been bought: before the programme, or since, at each turn of the story. */
function placesOf({ product }: Supposition, scene: Scene): readonly number[] {
  const { anchorAt, draftAt, programmeStart, firstProductAt } = scene;
  const longBefore = anchorAt - LONG_MS;
  if (product === "not-bought") return [draftAt];
  const places = [longBefore, anchorAt - DAY_MS + 1, firstProductAt - 1, draftAt - 1];
  const isBeforeStart = product === "before-start";
  const within = (at: number) =>
    isBeforeStart ? Math.min(at, programmeStart - 1) : Math.max(at, programmeStart);
  return [...new Set(places.map(within))];
}

function otherOrders({ before, since }: Supposition, scene: Scene): readonly Order[] {
  const { draft, draftAt, anchorAt } = scene;
  const instants: number[] = [];
  if (before === "long-before") instants.push(anchorAt - LONG_MS);
  if (before === "in-the-window") instants.push(anchorAt - DAY_MS);
  if (since === "other-product") instants.push(draftAt - 2);
  return instants.map((at) => bought(draft, OTHER_PRODUCT, at));
}

function productOrders({ product }: Supposition, { draft }: Scene, at: number): readonly Order[] {
  if (product === "not-bought") return [];
  const order = bought(draft, draft.productCode, at);
  if (product !== "earning") return [order];
  return [{ ...order, accountId: REFERRED_ELSEWHERE, subscriptionId: draft.subscriptionId }];
}

function withSupposed(
  visible: IdentityHistory,
  draft: Order,
  supposed: readonly Order[],
): IdentityHistory {
  const ambassadorId = referralOf(visible, draft)?.ambassadorId;
  const elsewhere = ambassadorId === undefined ? [] : [referredElsewhere(ambassadorId)];
  return {
    ...visible,
    accountIds: [...visible.accountIds, ELSEWHERE, REFERRED_ELSEWHERE],
    referrals: [...visible.referrals, ...elsewhere],
    orders: [...visible.orders, ...supposed],
    products: new Map([...visible.products, [OTHER_PRODUCT, [otherProduct]]]),
  };
}

function referralOf(history: IdentityHistory, draft: Order): Referral | undefined {
  const at = draft.paidAt ?? draft.placedAt;
  return history.referrals.find(
    ({ accountId, startsAt, endsAt }) =>
      accountId === draft.accountId && startsAt <= at && at < (endsAt ?? Infinity),
  );
}

function referredElsewhere(ambassadorId: string): Referral {
  return {
    referralId: REFERRED_ELSEWHERE,
    accountId: REFERRED_ELSEWHERE,
    ambassadorId,
    startsAt: -Infinity,
    endsAt: null,
  };
}

/** A purchase on another account, before the draft whatever the rest says. */
function bought(draft: Order, productCode: string, at: number): Order {
  const paidAt = Math.min(at, (draft.paidAt ?? draft.placedAt) - 1);
  return {
    ...draft,
    orderId: `${productCode}@${paidAt}`,
    accountId: ELSEWHERE,
    productCode,
    subscriptionId: null,
    kind: "new",
    billing: "subscription",
    channel: "official",
    paymentId: null,
    placedAt: paidAt,
    paidAt,
    activeUntil: null,
    listMinor: 1,
    paidMinor: 1,
  };
}

const otherProduct: ProductVersion = {
  productCode: OTHER_PRODUCT,
  effectiveFrom: null,
  name: OTHER_PRODUCT,
  countsAsPurchase: true,
  rebateable: true,
  rateBasisPoints: null,
};
