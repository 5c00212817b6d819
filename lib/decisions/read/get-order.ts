import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { log } from "#lib/log/log.ts";
import { forAmbassador, isInScope, whatWouldChange } from "#lib/rules/index.ts";
import { type StoredVersion, loadVersions, versionsShown } from "./decision-versions.ts";
import { type Derived, deriveDecision, provesStored } from "./derive-decision.ts";
import { evidenceRecords } from "./evidence-records.ts";
import { factsKnownAt } from "./facts-known-at.ts";
import { loadAmbassadorNames } from "./load-names.ts";
import type { AnswerBody, OrderAnswer, WhatIfShown } from "./order-answer.ts";
import { orderRibbon } from "./order-ribbon.ts";
import { referralOf } from "./referral-shown.ts";

export type OrderKey = { readonly accountId: string; readonly orderId: string };

/**
 * Why an order was decided so, derived again from the facts and held against what is stored. Derivation
 * reads the whole history as the system; what leaves is reduced to the viewer's audience.
 *
 * @param asOf an instant: what was known then; null: what is known now
 * @returns null where the order is not there, not known yet then, or not the viewer's: all the same
 */
export async function getOrder(
  viewer: Viewer,
  key: OrderKey,
  asOf: number | null = null,
): Promise<OrderAnswer | null> {
  const stored = await withViewer(viewer, (tx) =>
    loadVersions(tx, viewer, key.accountId, key.orderId),
  );
  const known = stored.filter(({ decidedAt }) => asOf === null || decidedAt <= asOf);
  const current = known.at(-1);
  if (!current || !can(viewer, "order.read", current)) return null;
  return withSystem((tx) => answer(tx, viewer, key, { known, current, asOf }));
}

type Asked = {
  readonly known: readonly StoredVersion[];
  readonly current: StoredVersion;
  readonly asOf: number | null;
};

async function answer(
  tx: Tx,
  viewer: Viewer,
  key: OrderKey,
  { known, current, asOf }: Asked,
): Promise<OrderAnswer | null> {
  const derived = await deriveDecision(tx, key, asOf);
  if (derived === null) return null;
  const isProved = await provesStored(tx, key, current.number, derived);
  if (!isProved)
    log.error({ ...key, version: current.number }, "a decision could not be derived again");
  const knownAt = asOf ?? (await factsKnownAt(tx, current.decidedAt));
  const body = await bodyOf(tx, viewer, derived, knownAt);
  const versions = versionsShown(known, viewer.audience);
  const shown = versions.find((version) => version.stored.number <= current.number);
  const rest = {
    ...body,
    versions: versions.map(({ stored: _stored, ...version }) => version),
    shownVersion: shown?.number ?? 1,
    isProved,
    knownAt,
    isPast: asOf !== null,
  };
  const { explanation, history } = derived;
  if (viewer.audience === "reviewer") return { ...rest, audience: "reviewer", explanation };
  const reduced =
    viewer.ambassadorId === null ? null : forAmbassador(explanation, history, viewer.ambassadorId);
  return reduced && { ...rest, audience: "ambassador", explanation: reduced };
}

type Body = Omit<AnswerBody, "versions" | "shownVersion" | "isProved" | "knownAt" | "isPast">;

async function bodyOf(tx: Tx, viewer: Viewer, derived: Derived, knownAt: number): Promise<Body> {
  const { order, history, policies, accountNames } = derived;
  const isVisible = (each: typeof order) =>
    viewer.audience === "reviewer" ||
    (each.accountId === order.accountId &&
      viewer.ambassadorId !== null &&
      isInScope(each, history, viewer.ambassadorId));
  const ambassadorName = await loadAmbassadorNames(tx, history.referrals);
  const seen = { derived, isVisible, ambassadorName, knownAt };
  return {
    order,
    recordedAt: derived.recordedAt,
    customer: { accountId: order.accountId, name: accountNames(order.accountId) },
    productName: derived.explanation.product.name,
    referral: referralOf(order, history, ambassadorName),
    records: evidenceRecords(derived, isVisible),
    ribbon: orderRibbon(viewer, seen),
    whatIfs: whatIfsOf(whatWouldChange(history, order.orderId, policies, knownAt)),
  };
}

/** What would have to change, in codes: the facts that change are not everyone's to see. */
function whatIfsOf(found: ReturnType<typeof whatWouldChange>): WhatIfShown[] {
  return found.flatMap(({ levers, possibility, decision }) =>
    decision.class === null
      ? []
      : [
          {
            levers,
            possibility,
            class: decision.class,
            rateBasisPoints: decision.rateBasisPoints,
            rebateMinor: decision.rebateMinor,
          },
        ],
  );
}
