import type { Correction } from "#lib/corrections/correction.ts";
import type { Facts } from "#lib/rules/examples/rows.ts";
import { chance, type Draw, pick } from "#lib/rules/tests/histories/draw.ts";
import { instantOf } from "./correct-rows.ts";
import { type Maker, ORDER_MAKERS, some } from "./draw-order-correction.ts";

const HOUR = 3_600_000;

/** Some correction of some fact of a programme; it may break a rule between facts. */
export function drawCorrection(draw: Draw, facts: Facts): Correction {
  const makers = MAKERS.filter((maker) => maker(draw, facts) !== null);
  return pick(draw, makers)(draw, facts) ?? drawCorrection(draw, facts);
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
  (draw, { accounts, ambassadors, referrals }) => {
    const account = some(draw, accounts);
    const ambassador = some(draw, ambassadors);
    const from = some(draw, referrals);
    if (!account || !ambassador || !from) return null;
    return {
      of: "referral",
      referralId: `${account.account_id}-referral-${referrals.length}`,
      accountId: account.account_id,
      ambassadorId: ambassador.ambassador_id,
      startsAt: Date.parse(from.starts_at) + (chance(draw, 50) ? HOUR : 0),
      endsAt: chance(draw, 50) ? null : Date.parse(from.starts_at) + 900 * HOUR,
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
  ...ORDER_MAKERS,
  (draw, { orders }) => {
    const order = some(draw, orders);
    return order && { of: "no-order", accountId: order.account_id, orderId: order.order_id };
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
