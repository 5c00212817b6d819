import {
  CLASSES,
  CLAUSES,
  type Clause,
  type Outcome,
  type Reading,
  READINGS,
  REASONS,
  type RebateClass,
} from "#lib/rules/index.ts";

/** Where the programme says what a word of its vocabulary means. */
export function outcomeHref(outcome: Outcome): string {
  const folder = isClass(outcome) ? "classes" : "reasons";
  return `/programme/${folder}/${slugOf(outcome)}`;
}

export function clauseHref(clause: Clause): string {
  return `/programme/clauses/${slugOf(clause)}`;
}

export function readingHref(reading: Reading): string {
  return `/programme/readings/${slugOf(reading)}`;
}

export function versionHref(policyId: string): string {
  return `/programme/versions/${encodeURIComponent(policyId)}`;
}

/** What an address names; null where nothing is called so. */
export const findClass = (slug: string) => find(CLASSES, slug);
export const findReason = (slug: string) => find(REASONS, slug);
export const findClause = (slug: string) => find(CLAUSES, slug);
export const findReading = (slug: string) => find(READINGS, slug);

export function isClass(outcome: Outcome): outcome is RebateClass {
  return CLASSES.some((each) => each === outcome);
}

function slugOf(word: string): string {
  return word.toLowerCase().replaceAll("_", "-");
}

function find<Word extends string>(words: readonly Word[], slug: string): Word | null {
  return words.find((word) => slugOf(word) === slug) ?? null;
}
