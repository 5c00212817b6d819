import type { Tx } from "#db/client/transaction.ts";
import type { AuditState } from "#db/schema/audit-log.ts";
import type { GivenFacts } from "#lib/decisions/record-facts.ts";
import type { Retraction } from "#lib/decisions/store/retract-facts.ts";
import { toRefundRow } from "#lib/facts/settle/refund-row.ts";
import type { AuditSubject } from "#lib/audit/audit-actions.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { Order } from "#lib/rules/index.ts";
import type { Correction } from "./correction.ts";
import { draftCorrection } from "./draft-correction.ts";
import { DraftFacts, type FactName, type FactOf } from "./draft-facts.ts";

/** One row that corrections change, as the audit log tells it. */
export type PlannedChange = {
  readonly subject: AuditSubject;
  readonly subjectId: string;
  /** null: it was not on record. */
  readonly before: AuditState | null;
  /** null: it never was. */
  readonly after: AuditState | null;
};

export type Plan = {
  /** The rows as they will be, and those that never were. */
  readonly given: GivenFacts;
  readonly changes: readonly PlannedChange[];
};

/**
 * What corrections make of the facts on record, each built on the one before it.
 * Precondition: nobody else changes these facts until the transaction ends.
 */
export async function planCorrections(tx: Tx, corrections: readonly Correction[]): Promise<Plan> {
  const facts = new DraftFacts(tx);
  for (const correction of corrections) await draftCorrection(facts, correction);
  const rows = <Name extends FactName>(name: Name) =>
    facts.drafted(name).flatMap(({ after }) => (after === null ? [] : [after]));
  const refunds = rows("refund");
  const orderById = new Map<string, Order>();
  for (const { orderId, accountId } of refunds) {
    const order = await facts.find("order", orderId);
    if (order?.accountId !== accountId) throw new AppError("NOT_FOUND");
    orderById.set(orderId, order);
  }
  return {
    given: {
      accounts: rows("account"),
      ambassadors: rows("ambassador"),
      products: rows("product"),
      referrals: rows("referral"),
      orders: rows("order"),
      refunds: refunds.map(({ accountId: _accountId, ...refund }) =>
        toRefundRow(refund, orderById),
      ),
      retractions: [
        ...retractionsOf(facts, "refund", ({ refundId }) => refundId),
        ...retractionsOf(facts, "order", ({ orderId }) => orderId),
        ...retractionsOf(facts, "referral", ({ referralId }) => referralId),
      ],
    },
    changes: [
      ...changesOf(facts, "account", ({ accountId }) => accountId),
      ...changesOf(facts, "ambassador", ({ ambassadorId }) => ambassadorId),
      ...changesOf(facts, "product", ({ productCode }) => productCode),
      ...changesOf(facts, "referral", ({ referralId }) => referralId),
      ...changesOf(facts, "order", ({ orderId }) => orderId),
      ...changesOf(facts, "refund", ({ refundId }) => refundId),
    ],
  };
}

function retractionsOf<Name extends Retraction["kind"]>(
  facts: DraftFacts,
  kind: Name,
  idOf: (fact: FactOf<Name>) => string,
): readonly Retraction[] {
  return facts
    .drafted(kind)
    .flatMap(({ before, after }) =>
      before !== null && after === null
        ? [{ kind, accountId: before.accountId, factId: idOf(before) }]
        : [],
    );
}

function changesOf<Name extends FactName>(
  facts: DraftFacts,
  subject: Name,
  idOf: (fact: FactOf<Name>) => string,
): readonly PlannedChange[] {
  return facts.drafted(subject).flatMap(({ before, after }) => {
    const named = after ?? before;
    const differs = JSON.stringify(before) !== JSON.stringify(after);
    return named && differs
      ? [{ subject, subjectId: idOf(named), before: stateOf(before), after: stateOf(after) }]
      : [];
  });
}

/** A fact is flat already, so it is told as it is. */
function stateOf(fact: object | null): AuditState | null {
  return fact && (Object.fromEntries(Object.entries(fact)) as AuditState);
}
