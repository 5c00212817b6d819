import { expect } from "vitest";
import type { IdentityHistory } from "#lib/rules/index.ts";

/** The rules between rows of section 2, as far as one identity's rows can keep or break them. */
export function expectRulesOfFacts({ orders, refunds, referrals }: IdentityHistory): void {
  for (const order of orders) {
    if (order.paidAt !== null) expect(order.paidAt).toBeGreaterThanOrEqual(order.placedAt);
    const together = orders.filter(
      (other) => order.paymentId !== null && other.paymentId === order.paymentId,
    );
    expect(
      new Set(together.map((other) => `${other.accountId} ${other.paidAt}`)).size,
    ).toBeLessThan(2);
    const ofOrder = refunds.filter((refund) => refund.orderId === order.orderId);
    const refundedMinor = ofOrder.reduce((sum, refund) => sum + refund.amountMinor, 0);
    if (ofOrder.length === 0) continue;
    expect(refundedMinor).toBeLessThanOrEqual(order.paidMinor);
    expect(order.paidAt).not.toBeNull();
    for (const refund of ofOrder)
      expect(refund.refundedAt).toBeGreaterThanOrEqual(order.paidAt ?? 0);
  }
  for (const referral of referrals) {
    const { accountId, startsAt, endsAt } = referral;
    expect(endsAt ?? Infinity).toBeGreaterThan(startsAt);
    const later = referrals.filter(
      (other) => other !== referral && other.accountId === accountId && other.startsAt >= startsAt,
    );
    for (const other of later) expect(other.startsAt).toBeGreaterThanOrEqual(endsAt ?? Infinity);
  }
}
