import type { Correction } from "#lib/corrections/correction.ts";
import type { Facts } from "#lib/rules/examples/rows.ts";
import { BILLINGS, CHANNELS, KINDS } from "#lib/rules/index.ts";
import { chance, type Draw, pick } from "#lib/rules/tests/histories/draw.ts";
import { instantOf } from "./correct-rows.ts";

const HOUR = 3_600_000;

/** Some correction of some fact of a programme; it may break a rule between facts. */
export function drawCorrection(draw: Draw, facts: Facts): Correction {
  const makers = MAKERS.filter((maker) => maker(draw, facts) !== null);
  return pick(draw, makers)(draw, facts) ?? drawCorrection(draw, facts);
}

type Maker = (draw: Draw, facts: Facts) => Correction | null;

/** A row of a list, where there is one. */
function some<Row>(draw: Draw, rows: readonly Row[]): Row | null {
  return rows.length === 0 ? null : pick(draw, rows);
}

const MAKERS: readonly Maker[] = [
  (draw, { accounts }) => {
    const account = some(draw, accounts);
    const other = some(draw, accounts);
    if (!account || !other) return null;
    const identityId = chance(draw, 20) ? null : other.identity_id || null;
    return { of: "identity", accountId: account.account_id, identityId };
  },
  (draw, { accounts, ambassadors }) => {
    const account = some(draw, accounts);
    if (!account) return null;
    const name = `name-of-${account.account_id}`;
    // Drawn once already: another time it would get another name.
    const isTaken = [...accounts, ...ambassadors].some((row) => row.identity_id === name);
    return isTaken ? null : { of: "identity-apart", accountId: account.account_id };
  },
  (draw, { accounts }) => {
    const named = accounts.filter((row) => row.identity_id !== "");
    const from = some(draw, named);
    const into = some(draw, named);
    if (!from || !into || from.identity_id === into.identity_id) return null;
    return {
      of: "identities-merged",
      fromIdentityId: from.identity_id,
      intoIdentityId: into.identity_id,
    };
  },
  (draw, { ambassadors, accounts }) => {
    const ambassador = some(draw, ambassadors);
    const account = some(
      draw,
      accounts.filter((row) => row.identity_id !== ""),
    );
    if (!ambassador || !account) return null;
    return {
      of: "ambassador-identity",
      ambassadorId: ambassador.ambassador_id,
      identityId: account.identity_id,
    };
  },
  (draw, { referrals, ambassadors }) => {
    const referral = some(draw, referrals);
    const ambassador = some(draw, ambassadors);
    if (!referral || !ambassador) return null;
    return {
      of: "referral",
      referralId: referral.referral_id,
      accountId: referral.account_id,
      ambassadorId: chance(draw, 50) ? ambassador.ambassador_id : referral.ambassador_id,
      startsAt: Date.parse(referral.starts_at) - (chance(draw, 50) ? HOUR : 0),
      endsAt: chance(draw, 30) ? null : instantOf(referral.ends_at),
    };
  },
  (draw, { referrals }) => {
    const referral = some(draw, referrals);
    return (
      referral && {
        of: "no-referral",
        accountId: referral.account_id,
        referralId: referral.referral_id,
      }
    );
  },
  (draw, { orders, products }) => {
    const order = some(draw, orders);
    const product = some(draw, products);
    if (!order || !product) return null;
    const fields = pick(draw, [
      { kind: pick(draw, KINDS) },
      { billing: pick(draw, BILLINGS) },
      { channel: pick(draw, CHANNELS) },
      { productCode: product.product_code },
    ]);
    return { of: "order", accountId: order.account_id, orderId: order.order_id, fields };
  },
  (draw, { orders }) => {
    const order = some(draw, orders);
    return order && { of: "no-order", accountId: order.account_id, orderId: order.order_id };
  },
  (draw, { refunds, orders }) => {
    const refund = some(draw, refunds);
    const order = orders.find((row) => row.order_id === refund?.order_id);
    if (!refund || !order) return null;
    return { of: "no-refund", accountId: order.account_id, refundId: refund.refund_id };
  },
  (draw, { products }) => {
    const product = some(draw, products);
    return (
      product && {
        of: "product",
        productCode: product.product_code,
        effectiveFrom: instantOf(product.effective_from),
        countsAsPurchase: chance(draw, 70),
        rebateable: chance(draw, 70),
      }
    );
  },
];
