import { compilePolicies, type CompiledPolicy } from "./compile.ts";
import { classOf, decide } from "./decide.ts";
import type { Decision, Estimate } from "./decision.ts";
import { derive, type Derived } from "./derive.ts";
import { startPass, type Pass } from "./pass.ts";
import { evidenceOf } from "./evidence.ts";
import type { IdentityHistory } from "./history.ts";
import { rebateOf } from "./money.ts";
import type { Policy } from "./policy.ts";
import type { ClassRuling, Ruling } from "./ruling.ts";
import { timelineOf, type Entry } from "./timeline.ts";
import type { Verdict } from "./vocabulary.ts";

/** Sees each order with its facts as the pass decides it: `explain` listens, the batch does not. */
export type Recorder = (entry: Entry, derived: Derived, decision: Decision) => void;

/**
 * Decides every order of one identity (the whole of the programme's rules).
 *
 * @param history all rows of one identity, in any order; they keep the rules of section 2
 * @param policies versions in any order (section 7)
 * @returns one decision an order: the paid ones in history order, then the unpaid ones by
 * `(placed_at, order_id)`
 * @throws RangeError where the policies do not compile (see `compilePolicies`), or a row refers to a
 * product version or an ambassador that the history does not hold
 */
export function classifyIdentity(
  history: IdentityHistory,
  policies: readonly Policy[],
  recorder?: Recorder,
): Decision[] {
  const timeline = timelineOf(history, compilePolicies(policies));
  const pass = startPass(history, timeline);
  const decisions: Decision[] = [];
  for (const entry of timeline.paid) decisions.push(decideEntry(entry, pass, recorder));
  for (const entry of timeline.unpaid) decisions.push(decideEntry(entry, pass, recorder));
  return decisions;
}

function decideEntry(entry: Entry, pass: Pass, recorder: Recorder | undefined): Decision {
  const derived = derive(entry, pass);
  const classRuling = derived.isListed ? classOf(derived.facts, entry.policy) : null;
  if (classRuling) remember(entry, derived, classRuling, pass);
  if (entry.isRecord) addRecord(entry, pass);
  const ruling = derived.refusal ?? classRuling;
  if (!ruling) throw new RangeError(`order ${entry.order.orderId}: passes every gate unlisted`);
  const decision = decisionOf(entry, derived, ruling, classRuling);
  recorder?.(entry, derived, decision);
  return decision;
}

/**
 * What later orders ask of this one, its own gate 9 aside. Gate 8 needs no word here: where it fails, it
 * fails for every order under the referral, and only those ask.
 */
function remember(entry: Entry, { facts, trail }: Derived, ruling: ClassRuling, pass: Pass): void {
  if (facts.burn === "burning") trail.referral?.burning.push(entry);
  if (ruling.verdict !== "eligible") return;
  pass.earning.add(entry);
  if (ruling.class === "FIRST_PURCHASE") trail.referral?.firstPurchases.push(entry);
}

function addRecord(entry: Entry, pass: Pass): void {
  pass.records.entries.push(entry);
  entry.productRecords.entries.push(entry);
}

function decisionOf(
  entry: Entry,
  derived: Derived,
  ruling: Ruling,
  classRuling: ClassRuling | null,
): Decision {
  const { order, span, policy, settlement } = entry;
  const baseMinor = order.paidAt === null ? 0 : order.paidMinor - settlement.refundedMinor;
  const { cap, rate } = rateOf(entry, ruling);
  return {
    orderId: order.orderId,
    accountId: order.accountId,
    verdict: ruling.verdict,
    class: ruling.class,
    reason: ruling.reason,
    gate: ruling.gate,
    clauses: ruling.clauses,
    readings: ruling.readings,
    cohort: classRuling?.judgedAs ?? null,
    capBasisPoints: cap,
    rateBasisPoints: rate,
    currency: order.currency,
    baseMinor,
    rebateMinor: rebateOf(baseMinor, rate),
    ambassadorId: span?.ambassadorId ?? null,
    referralId: span?.referralId ?? null,
    policyId: policy.id,
    isFlagged: ruling.readings.includes("R8"),
    evidence: evidenceOf(entry, derived, ruling),
    estimate: ruling.verdict === "undecided" ? estimateOf(entry, derived, baseMinor, policy) : null,
  };
}

/** The family's cap and the smaller of it and the product's own rate; nothing where it earns nothing (R12). */
export function rateOf(
  { product, policy }: Pick<Entry, "product" | "policy">,
  { family }: Pick<Ruling, "family">,
): { cap: number | null; rate: number } {
  if (family === null) return { cap: null, rate: 0 };
  const cap = policy.caps[family];
  return { cap, rate: Math.min(cap, product.rateBasisPoints ?? cap) };
}

/** The account taken as an identity that stands alone (section 6). */
function estimateOf(
  entry: Entry,
  { facts }: Derived,
  baseMinor: number,
  policy: CompiledPolicy,
): Estimate {
  const ruling = decide({ ...facts, identity: "verified" }, policy);
  const { rate } = rateOf(entry, ruling);
  return {
    verdict: settled(ruling.verdict),
    class: ruling.class,
    reason: ruling.reason,
    rateBasisPoints: rate,
    rebateMinor: rebateOf(baseMinor, rate),
  };
}

/** Gate 7 is the only one that leaves an order undecided. */
function settled(verdict: Verdict): Exclude<Verdict, "undecided"> {
  if (verdict === "undecided") throw new RangeError("an estimate is never undecided");
  return verdict;
}
