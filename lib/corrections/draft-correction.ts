import { sql } from "drizzle-orm";
import { AppError } from "#lib/errors/app-error.ts";
import type { Order } from "#lib/rules/index.ts";
import type { Correction } from "./correction.ts";
import { type DraftFacts, productId } from "./draft-facts.ts";
import { nameApart } from "./name-apart.ts";

/** Lays one correction over the facts. Throws NOT_FOUND where it speaks of what is not on record. */
export async function draftCorrection(facts: DraftFacts, correction: Correction): Promise<void> {
  switch (correction.of) {
    case "identity": {
      const account = required(await facts.find("account", correction.accountId));
      return facts.put("account", { ...account, identityId: correction.identityId });
    }
    case "identity-apart": {
      const account = required(await facts.find("account", correction.accountId));
      const identityId = await nameApart(facts, account.accountId);
      return facts.put("account", { ...account, identityId });
    }
    case "identities-merged":
      return mergeIdentities(facts, correction);
    case "ambassador-identity": {
      const ambassador = required(await facts.find("ambassador", correction.ambassadorId));
      return facts.put("ambassador", { ...ambassador, identityId: correction.identityId });
    }
    case "referral": {
      const { of: _of, ...referral } = correction;
      const known = await facts.find("referral", referral.referralId);
      // A referral is one customer's: moved to another it would be another referral.
      if (known && known.accountId !== referral.accountId) throw new AppError("NOT_FOUND");
      return facts.put("referral", referral);
    }
    case "no-referral": {
      requireOf(await facts.find("referral", correction.referralId), correction.accountId);
      return facts.remove("referral", correction.referralId);
    }
    case "order": {
      const order = requireOf(await facts.find("order", correction.orderId), correction.accountId);
      return facts.put("order", withFields(order, correction.fields));
    }
    case "new-order":
      if (await facts.find("order", correction.order.orderId)) throw new AppError("CONFLICT");
      return facts.put("order", correction.order);
    case "no-order":
      return removeOrder(facts, correction);
    case "refund": {
      const { of: _of, ...refund } = correction;
      return facts.put("refund", refund);
    }
    case "no-refund": {
      requireOf(await facts.find("refund", correction.refundId), correction.accountId);
      return facts.remove("refund", correction.refundId);
    }
    case "product":
      return draftProduct(facts, correction);
    default:
      return correction satisfies never;
  }
}

type CorrectionOf<Of extends Correction["of"]> = Extract<Correction, { readonly of: Of }>;

async function mergeIdentities(
  facts: DraftFacts,
  { fromIdentityId, intoIdentityId }: CorrectionOf<"identities-merged">,
): Promise<void> {
  const isFrom = sql`identity_id = ${fromIdentityId}`;
  const accounts = await facts.list("account", isFrom);
  const ambassadors = await facts.list("ambassador", isFrom);
  if (accounts.length + ambassadors.length === 0) throw new AppError("NOT_FOUND");
  for (const account of accounts) {
    await facts.put("account", { ...account, identityId: intoIdentityId });
  }
  for (const ambassador of ambassadors) {
    await facts.put("ambassador", { ...ambassador, identityId: intoIdentityId });
  }
}

async function removeOrder(
  facts: DraftFacts,
  { accountId, orderId }: CorrectionOf<"no-order">,
): Promise<void> {
  requireOf(await facts.find("order", orderId), accountId);
  const refunds = await facts.list(
    "refund",
    sql`account_id = ${accountId} and order_id = ${orderId}`,
  );
  for (const { refundId } of refunds) await facts.remove("refund", refundId);
  await facts.remove("order", orderId);
}

/** A row of its own from another day on takes what is left out from the row in force before it. */
async function draftProduct(
  facts: DraftFacts,
  { of: _of, productCode, effectiveFrom, ...fields }: CorrectionOf<"product">,
): Promise<void> {
  const known = await facts.find("product", productId(productCode, effectiveFrom));
  const earlier = known ? [] : await facts.list("product", sql`product_code = ${productCode}`);
  const base =
    known ??
    earlier
      .filter((each) => (each.effectiveFrom ?? -Infinity) <= (effectiveFrom ?? -Infinity))
      .toSorted((a, b) => (b.effectiveFrom ?? -Infinity) - (a.effectiveFrom ?? -Infinity))[0];
  const product = required(base ?? null);
  await facts.put("product", { ...product, ...given(fields), effectiveFrom });
}

function withFields(order: Order, fields: CorrectionOf<"order">["fields"]): Order {
  return { ...order, ...given(fields) };
}

type Given<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

/** What was left out stays; null is something that was said. */
function given<Fields extends object>(fields: Fields): Given<Fields> {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined);
  // The same fields without those that hold nothing.
  return Object.fromEntries(said) as Given<Fields>;
}

function required<Fact>(fact: Fact | null): Fact {
  if (fact === null) throw new AppError("NOT_FOUND");
  return fact;
}

function requireOf<Fact extends { readonly accountId: string }>(
  fact: Fact | null,
  accountId: string,
): Fact {
  if (fact?.accountId !== accountId) throw new AppError("NOT_FOUND");
  return fact;
}
