import { expect, test } from "vitest";
import { CLASS_RULES } from "#lib/rules/class-rules.ts";
import { GATE_RULES } from "#lib/rules/gate-rules.ts";
import { decide } from "#lib/rules/decide.ts";
import { CLASSES, type CompiledPolicy, type OrderFacts, type Outcome } from "#lib/rules/index.ts";
import type { Ruling } from "#lib/rules/ruling.ts";
import { outcomeByThePage } from "./fact-space/outcome-by-the-page.ts";
import { BUILT_IN, COMPILED } from "./fact-space/compiled.ts";
import { GATE_FACTS, LATER_FACTS, statesOf } from "./fact-space/states.ts";

/** The clauses and readings of each outcome, whatever led there. */
const OWN: { readonly [Name in Outcome]: string } = {
  UNPAID: "R12 R13",
  NOT_REFERRED: "R20",
  BEFORE_REFERRAL: "R20",
  REFERRAL_ENDED: "R20",
  NOT_OFFICIAL_CHANNEL: "S3",
  NOT_A_PAID_PRODUCT: "S3 R17 R20",
  PRODUCT_EXCLUDED: "R20",
  ORDER_KIND_NOT_LISTED: "S1 S2a S2b R18",
  IDENTITY_PENDING: "S4c R16 R21",
  SELF_REFERRAL: "R15 R19",
  REFUNDED: "R9 R12",
  PAYG_BURNED_FIRST_PURCHASE: "S4b R5",
  FIRST_PURCHASE: "S2a S8 R10",
  NEW_PURCHASE: "S2a S9",
  RENEWAL: "S2a S11",
  UPGRADE: "S2a S10 R4",
  UPGRADE_OUTSIDE_FIRST_PURCHASE: "S10 R4",
  DORMANT_NEW_PURCHASE: "S2b",
  DORMANT_RENEWAL: "S2b",
  DORMANT_UPGRADE: "S2b",
  BEFORE_PROGRAMME_START: "S1 R6",
  PRODUCT_FIRST_PURCHASE: "S1 S7 S12 R6 R10 R14",
  PRODUCT_ALREADY_PURCHASED: "S7 S12 R14",
  PRODUCT_CHAIN_BEFORE_START: "S1 S13 S14 R6 R11",
  PRODUCT_CHAIN_NOT_QUALIFIED: "S13 S14 R11",
  PRODUCT_FIRST_RENEWAL: "S1 S14 R6 R11",
  PRODUCT_FIRST_UPGRADE: "S1 S13 R6 R11",
};

/** What the customer's cohort rests on, under every outcome of gate 10. */
const OF_COHORT: { readonly [Cohort in OrderFacts["cohort"]]: string } = {
  new: "S3 S6 R2 R14 R17",
  dormant: "S5 R1 R2 R3 R7 R14",
  existing: "S4a S4c R1 R2 R7 R14",
};

test("every gate's refusal cites what the page rests it on", () => {
  for (const facts of GATE_FACTS.flatMap((name) => [...statesOf([name])])) {
    const ruling = decide(facts, BUILT_IN);
    if (ruling.gate === "class" || ruling.reason === null) continue;
    expect(citedBy(ruling)).toBe(sorted([OWN[ruling.reason]]));
  }
});

test("every decision of gate 10 cites its clause, what the cohort rests on, burn, R8 and what money rests on", () => {
  const states = [...statesOf([...LATER_FACTS, "kind"])].filter(({ kind }) => kind !== "unlisted");
  for (const policy of COMPILED) {
    const wrong = states.filter(
      (facts) => citedBy(decide(facts, policy)) !== citedOf(facts, policy),
    );
    expect(wrong).toEqual([]);
  }
});

test("every rule of gate 10 names what its outcome rests on by itself", () => {
  for (const { outcome, clauses, readings } of CLASS_RULES) {
    const own = [...clauses, ...readings].toSorted().join(" ");
    expect(own, outcome).toBe(sorted([OWN[outcome]]));
  }
});

test("the gates that ask one fact each are nine", () => {
  expect(GATE_RULES.map(({ fact }) => fact)).toEqual(GATE_FACTS);
});

function citedOf(facts: OrderFacts, policy: CompiledPolicy): string {
  const outcome = outcomeByThePage(facts, policy);
  const isFirst = outcome === "FIRST_PURCHASE" || outcome === "PRODUCT_FIRST_PURCHASE";
  return sorted([
    OWN[outcome],
    OF_COHORT[facts.cohort],
    facts.cohort === "new" && facts.burn === "burned" ? "S4b R5" : "",
    isFirst && facts.kind !== "new" ? "R8" : "",
    CLASSES.some((each) => each === outcome) ? "R12 R13" : "",
  ]);
}

function citedBy({ clauses, readings }: Ruling): string {
  return [...clauses, ...readings].toSorted().join(" ");
}

/** Each id once. */
function sorted(lists: readonly string[]): string {
  const ids = lists.flatMap((list) => list.split(" ")).filter((id) => id !== "");
  return [...new Set(ids)].toSorted().join(" ");
}
