import { createHash } from "node:crypto";
import type { IdentityHistory } from "#lib/rules/index.ts";

const DIGEST_CHARACTERS = 22;

/**
 * A fingerprint of everything that decides an identity's orders. The same facts give the same text,
 * whatever order their rows come in.
 */
export function factsDigest(history: IdentityHistory): string {
  const hash = createHash("sha256");
  const put = (part: unknown) => hash.update(JSON.stringify(part)).update("\n");
  put([history.identityId, history.accountIds.toSorted()]);
  for (const referral of sortBy(history.referrals, ({ referralId }) => referralId)) put(referral);
  for (const order of sortBy(history.orders, ({ orderId }) => orderId)) put(order);
  for (const refund of sortBy(history.refunds, ({ refundId }) => refundId)) put(refund);
  for (const code of namesOf(history.orders, ({ productCode }) => productCode)) {
    const versions = history.products.get(code) ?? [];
    put(sortBy(versions, ({ effectiveFrom }) => effectiveFrom ?? -Infinity));
  }
  for (const id of namesOf(history.referrals, ({ ambassadorId }) => ambassadorId)) {
    put([id, history.ambassadors.get(id)]);
  }
  return hash.digest("base64url").slice(0, DIGEST_CHARACTERS);
}

function namesOf<Row>(rows: readonly Row[], nameOf: (row: Row) => string): readonly string[] {
  return [...new Set(rows.map(nameOf))].toSorted();
}

function sortBy<Row, Key extends string | number>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): readonly Row[] {
  return rows.toSorted((one, other) => {
    const [key, otherKey] = [keyOf(one), keyOf(other)];
    if (key === otherKey) return 0;
    return key < otherKey ? -1 : 1;
  });
}
