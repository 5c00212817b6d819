import { chance, type Draw, pick } from "#lib/rules/tests/histories/draw.ts";
import type { Facts } from "#lib/rules/examples/rows.ts";

type Row = Readonly<Record<string, string>>;

/** Mistakes that people make in files, a few rows of each kind; the good rows stay. */
export function spoilWorld(draw: Draw, facts: Facts): Facts {
  return {
    accounts: spoil(draw, facts.accounts, { registered_at: ["yesterday"] }),
    ambassadors: spoil(draw, facts.ambassadors, { identity_id: [""] }),
    products: spoil(draw, facts.products, { rate_bps: ["-1"], rebateable: ["maybe"] }),
    referrals: spoil(draw, facts.referrals, {
      referral_id: valuesOf(facts.referrals, "referral_id"),
      account_id: ["nobody", ...valuesOf(facts.referrals, "account_id")],
      ambassador_id: ["nobody"],
      ends_at: ["2000-01-01T00:00:00Z", ""],
    }),
    orders: spoil(draw, facts.orders, {
      order_id: valuesOf(facts.orders, "order_id"),
      account_id: ["nobody", ...valuesOf(facts.orders, "account_id")],
      product_code: ["nothing"],
      payment_id: valuesOf(facts.orders, "payment_id"),
      paid_at: ["2000-01-01T00:00:00Z", ...valuesOf(facts.orders, "paid_at")],
      paid_amount: ["-1", "1.23456", "0"],
    }),
    refunds: spoil(draw, facts.refunds, {
      refund_id: valuesOf(facts.refunds, "refund_id"),
      order_id: ["no-order", ...valuesOf(facts.refunds, "order_id")],
      amount: ["1000000000", "-5", "0.123"],
      refunded_at: ["2000-01-01T00:00:00Z"],
    }),
  };
}

function spoil<Given extends Row>(
  draw: Draw,
  rows: readonly Given[],
  mistakes: Readonly<Record<string, readonly string[]>>,
): Given[] {
  return rows.flatMap((row) => {
    if (!chance(draw, 20)) return [row];
    const column = pick(draw, Object.keys(mistakes));
    const value = pick(draw, mistakes[column] ?? [""]);
    // A column of the row itself gets another text.
    const spoilt = { ...row, [column]: value } as Given;
    return chance(draw, 50) ? [row, spoilt] : [spoilt];
  });
}

function valuesOf<Given extends Row>(rows: readonly Given[], column: keyof Given & string) {
  const values = rows.map((row) => row[column] ?? "");
  return values.length === 0 ? [""] : values;
}
