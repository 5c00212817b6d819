import type { Facts } from "#lib/rules/examples/rows.ts";
import type { Correction } from "#lib/corrections/correction.ts";

/**
 * The fact files as they would be had somebody corrected them by hand: an account of a correction that
 * knows nothing of how corrections are recorded. For those that `drawCorrection` draws.
 */
export function correctRows(facts: Facts, correction: Correction): Facts {
  switch (correction.of) {
    case "identity":
      return withIdentity(facts, correction.accountId, correction.identityId ?? "");
    case "identity-apart":
      return withIdentity(facts, correction.accountId, `name-of-${correction.accountId}`);
    case "identities-merged": {
      const { fromIdentityId: from, intoIdentityId: into } = correction;
      const moved = <Row extends { readonly identity_id: string }>(row: Row): Row =>
        row.identity_id === from ? { ...row, identity_id: into } : row;
      return {
        ...facts,
        accounts: facts.accounts.map(moved),
        ambassadors: facts.ambassadors.map(moved),
      };
    }
    case "ambassador-identity":
      return {
        ...facts,
        ambassadors: facts.ambassadors.map((row) =>
          row.ambassador_id === correction.ambassadorId
            ? { ...row, identity_id: correction.identityId }
            : row,
        ),
      };
    case "referral":
      return {
        ...facts,
        referrals: facts.referrals.map((row) =>
          row.referral_id === correction.referralId
            ? {
                ...row,
                ambassador_id: correction.ambassadorId,
                starts_at: new Date(correction.startsAt).toISOString(),
                ends_at:
                  correction.endsAt === null ? "" : new Date(correction.endsAt).toISOString(),
              }
            : row,
        ),
      };
    case "no-referral":
      return {
        ...facts,
        referrals: facts.referrals.filter((row) => row.referral_id !== correction.referralId),
      };
    case "order": {
      const { kind, billing, channel, productCode } = correction.fields;
      return {
        ...facts,
        orders: facts.orders.map((row) =>
          row.order_id === correction.orderId
            ? {
                ...row,
                kind: kind ?? row.kind,
                billing: billing ?? row.billing,
                channel: channel ?? row.channel,
                product_code: productCode ?? row.product_code,
              }
            : row,
        ),
      };
    }
    case "no-order":
      return {
        ...facts,
        orders: facts.orders.filter((row) => row.order_id !== correction.orderId),
        refunds: facts.refunds.filter((row) => row.order_id !== correction.orderId),
      };
    case "no-refund":
      return {
        ...facts,
        refunds: facts.refunds.filter((row) => row.refund_id !== correction.refundId),
      };
    case "product":
      return {
        ...facts,
        products: facts.products.map((row) =>
          row.product_code === correction.productCode &&
          instantOf(row.effective_from) === correction.effectiveFrom
            ? {
                ...row,
                counts_as_purchase: String(correction.countsAsPurchase ?? row.counts_as_purchase),
                rebateable: String(correction.rebateable ?? row.rebateable),
              }
            : row,
        ),
      };
    case "new-order":
    case "refund":
      throw new Error(`${correction.of} is not drawn.`);
    default:
      return correction satisfies never;
  }
}

export function instantOf(text: string): number | null {
  return text === "" ? null : Date.parse(text);
}

function withIdentity(facts: Facts, accountId: string, identityId: string): Facts {
  return {
    ...facts,
    accounts: facts.accounts.map((row) =>
      row.account_id === accountId ? { ...row, identity_id: identityId } : row,
    ),
  };
}
