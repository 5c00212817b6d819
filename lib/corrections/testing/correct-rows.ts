import type { Correction } from "#lib/corrections/correction.ts";
import { orderRowOf } from "#lib/decisions/testing/order-row-of.ts";
import { formatMoney } from "#lib/facts/money.ts";
import type { Facts } from "#lib/rules/examples/rows.ts";

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
    case "referral": {
      const row = {
        referral_id: correction.referralId,
        account_id: correction.accountId,
        ambassador_id: correction.ambassadorId,
        starts_at: instantText(correction.startsAt),
        ends_at: instantText(correction.endsAt),
      };
      const others = facts.referrals.filter(({ referral_id: id }) => id !== correction.referralId);
      return { ...facts, referrals: [...others, row] };
    }
    case "no-referral":
      return {
        ...facts,
        referrals: facts.referrals.filter((row) => row.referral_id !== correction.referralId),
      };
    case "order":
      return {
        ...facts,
        orders: facts.orders.map((row) =>
          row.order_id === correction.orderId ? withFields(row, correction.fields) : row,
        ),
      };
    case "new-order":
      return { ...facts, orders: [...facts.orders, orderRowOf(correction.order)] };
    case "refund": {
      const row = refundRow(facts, correction);
      const others = facts.refunds.filter(({ refund_id: id }) => id !== correction.refundId);
      return { ...facts, refunds: [...others, row] };
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
    default:
      return correction satisfies never;
  }
}

type CorrectionOf<Of extends Correction["of"]> = Extract<Correction, { readonly of: Of }>;
type OrderRow = Facts["orders"][number];

function withFields(row: OrderRow, fields: CorrectionOf<"order">["fields"]): OrderRow {
  const { kind, billing, channel, productCode, paidAt, activeUntil, listMinor, paidMinor } = fields;
  const amount = (minor: number | undefined, before: string) =>
    minor === undefined ? before : formatMoney(minor, row.currency);
  const moment = (at: number | null | undefined, before: string) =>
    at === undefined ? before : instantText(at);
  return {
    ...row,
    kind: kind ?? row.kind,
    billing: billing ?? row.billing,
    channel: channel ?? row.channel,
    product_code: productCode ?? row.product_code,
    paid_at: moment(paidAt, row.paid_at),
    active_until: moment(activeUntil, row.active_until),
    list_amount: amount(listMinor, row.list_amount),
    paid_amount: amount(paidMinor, row.paid_amount),
  };
}

function refundRow(facts: Facts, refund: CorrectionOf<"refund">): Facts["refunds"][number] {
  const order = facts.orders.find((row) => row.order_id === refund.orderId);
  return {
    refund_id: refund.refundId,
    order_id: refund.orderId,
    refunded_at: instantText(refund.refundedAt),
    amount: formatMoney(refund.amountMinor, order?.currency ?? ""),
    usage_consumed: String(refund.usageConsumed),
  };
}

function instantText(at: number | null): string {
  return at === null ? "" : new Date(at).toISOString();
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
