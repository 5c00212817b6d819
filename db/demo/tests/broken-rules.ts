import type { ProgrammeFacts } from "#lib/rules/history.ts";
import type { Account, Order, ProductVersion, Refund } from "#lib/rules/history.ts";
import { DEMO_CURRENCIES } from "#db/demo/demo-money.ts";

/** Which rows break which rule of section 2, in words; empty where all is well. */
export function brokenRules(facts: ProgrammeFacts): string[] {
  return [
    ...brokenIds(facts),
    ...facts.referrals.flatMap((row) =>
      row.endsAt !== null && row.endsAt <= row.startsAt ? [`${row.referralId} ends too early`] : [],
    ),
    ...overlaps(facts),
    ...brokenOrders(facts),
    ...brokenPayments(facts.orders),
    ...brokenRefunds(facts),
  ];
}

function brokenIds(facts: ProgrammeFacts): string[] {
  const lists: Record<string, readonly (string | null)[]> = {
    account: facts.accounts.map((row) => row.accountId),
    ambassador: facts.ambassadors.map((row) => row.ambassadorId),
    product: facts.products.map((row) => `${row.productCode} ${row.effectiveFrom}`),
    referral: facts.referrals.map((row) => row.referralId),
    order: facts.orders.map((row) => row.orderId),
    refund: facts.refunds.map((row) => row.refundId),
  };
  const repeated = Object.entries(lists).flatMap(([kind, ids]) =>
    new Set(ids).size < ids.length ? [`a ${kind} id repeats`] : [],
  );
  const others = [
    ...facts.accounts.map((row) => row.identityId),
    ...facts.ambassadors.map((row) => row.identityId),
    ...facts.orders.flatMap((row) => [row.subscriptionId, row.paymentId]),
  ];
  const illFormed = [...Object.values(lists).flat(), ...others].filter(
    (id) => id !== null && !/^[ -~]{1,64}$/.test(id),
  );
  return [...repeated, ...illFormed.map((id) => `"${id}" is no id`)];
}

function overlaps({ accounts, ambassadors, referrals }: ProgrammeFacts): string[] {
  const accountIds = new Set(accounts.map((row) => row.accountId));
  const ambassadorIds = new Set(ambassadors.map((row) => row.ambassadorId));
  const unknown = referrals.filter(
    (row) => !accountIds.has(row.accountId) || !ambassadorIds.has(row.ambassadorId),
  );
  const byAccount = Map.groupBy(referrals, (row) => row.accountId);
  const overlapping = [...byAccount.values()].flatMap((rows) =>
    rows.filter((row) =>
      rows.some(
        (other) =>
          other !== row &&
          other.startsAt >= row.startsAt &&
          other.startsAt < (row.endsAt ?? Infinity),
      ),
    ),
  );
  return [...unknown, ...overlapping].map((row) => `${row.referralId} overlaps or hangs`);
}

function brokenOrders({ accounts, products, orders }: ProgrammeFacts): string[] {
  const accountById = new Map(accounts.map((account) => [account.accountId, account]));
  const versions = Map.groupBy(products, (version) => version.productCode);
  return orders.flatMap((order) =>
    brokenOrder(order, accountById.get(order.accountId), versions.get(order.productCode) ?? []),
  );
}

function brokenOrder(
  order: Order,
  account: Account | undefined,
  versions: readonly ProductVersion[],
): string[] {
  const at = order.paidAt ?? order.placedAt;
  const inForce = versions.filter((row) => (row.effectiveFrom ?? -Infinity) <= at);
  const isMoney = [order.listMinor, order.paidMinor].every(
    (minor) => Number.isSafeInteger(minor) && minor >= 0,
  );
  const currencies: readonly string[] = DEMO_CURRENCIES;
  const tests: [boolean, string][] = [
    [account !== undefined, "has no account"],
    [account === undefined || account.registeredAt <= order.placedAt, "is before its account"],
    [inForce.length > 0, "has no product in force"],
    [isMoney && currencies.includes(order.currency), "has no money"],
    [order.paidMinor <= order.listMinor, "costs more than its list price"],
    [order.paidAt === null || order.paidAt >= order.placedAt, "is paid before it is placed"],
    [order.activeUntil === null || order.activeUntil > at, "covers nothing"],
  ];
  return tests.flatMap(([holds, text]) => (holds ? [] : [`${order.orderId} ${text}`]));
}

function brokenPayments(orders: readonly Order[]): string[] {
  const baskets = Map.groupBy(orders, (order) => order.paymentId);
  return [...baskets].flatMap(([paymentId, members]) => {
    const keys = members.map((order) => `${order.accountId} ${order.paidAt}`);
    return paymentId !== null && new Set(keys).size > 1 ? [`${paymentId} is several payments`] : [];
  });
}

function brokenRefunds({ orders, refunds }: ProgrammeFacts): string[] {
  const byId = new Map(orders.map((order) => [order.orderId, order]));
  const byOrder = Map.groupBy(refunds, (refund: Refund) => refund.orderId);
  return [...byOrder].flatMap(([orderId, rows]) => {
    const order = byId.get(orderId);
    if (!order || order.paidAt === null) return [`a refund of ${orderId}, which nobody paid`];
    const { paidAt, paidMinor } = order;
    const sum = rows.reduce((total, row) => total + row.amountMinor, 0);
    const isEarly = rows.some((row) => row.refundedAt < paidAt || row.amountMinor < 0);
    return sum > paidMinor || isEarly ? [`the refunds of ${orderId} do not fit it`] : [];
  });
}
