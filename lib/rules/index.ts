export {
  forAmbassador,
  isInScope,
  type AmbassadorCohort,
  type AmbassadorDecision,
  type AmbassadorEvidence,
  type AmbassadorExplanation,
  type AmbassadorStep,
  type CoarseEvidence,
  type ExactEvidence,
} from "./audience.ts";
export { classifyIdentity } from "./classify.ts";
export { compilePolicies, type CompiledPolicies, type CompiledPolicy } from "./compile.ts";
export { forCustomer, type CustomerExplanation, type CustomerMoney } from "./customer-audience.ts";
export { decide } from "./decide.ts";
export {
  EVIDENCE_ROLES,
  type Decision,
  type Estimate,
  type Evidence,
  type EvidenceRole,
} from "./decision.ts";
export {
  explain,
  type CohortGround,
  type Explanation,
  type Step,
  type StepStatus,
} from "./explain.ts";
export { applyChanges, type FactChange } from "./fact-change.ts";
export { foresee, WARNINGS, type Forecast, type Warning } from "./foresee.ts";
export {
  foreseeAsAmbassador,
  type Prospect,
  type VisibleHistory,
} from "./foresee-as-ambassador.ts";
export { SUPPOSITIONS, type Supposition, type SuppositionName } from "./suppositions.ts";
export type {
  Account,
  Ambassador,
  AmbassadorFacts,
  IdentityHistory,
  Order,
  ProductVersion,
  RecordInterval,
  Referral,
  Refund,
} from "./history.ts";
export { LEVERS, POSSIBILITIES, type LeverId, type Possibility } from "./levers.ts";
export type { MoneyLines } from "./money-lines.ts";
export {
  CLASS_FACTS,
  FACT_NAMES,
  FACT_VALUES,
  type FactName,
  type FactValue,
  type OrderFacts,
} from "./order-facts.ts";
export { AMBASSADOR_2025, BUILT_IN_POLICIES, type Policy } from "./policy.ts";
export { recordIntervals } from "./record-intervals.ts";
export type { Outcome } from "./class-rules.ts";
export * from "./vocabulary.ts";
export { visibleHistory } from "./visible-history.ts";
export { whatWouldChange, type WhatIf } from "./what-would-change.ts";
