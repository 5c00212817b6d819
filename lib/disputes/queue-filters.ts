import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsStringLiteral,
} from "nuqs/server";
import { CLAIMS, CONTESTED_STEPS } from "#db/schema/dispute-words.ts";
import { CLASSES, REASONS } from "#lib/rules/vocabulary.ts";

/** Parts of the queue, each by who has to do something next. */
export const QUEUE_VIEWS = [
  /** Everything that is not over. */
  "open",
  /** Claimed by the viewer. */
  "mine",
  /** Claimed by nobody. */
  "unclaimed",
  "overdue",
  /** A second admin has to agree. */
  "approval",
  /** A question waits for the ambassador. */
  "waiting",
  /** Decided or withdrawn, the latest first. */
  "decided",
] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** What is overdue comes first, whatever the order. */
export const QUEUE_SORTS = ["due", "stake", "newest"] as const;

const ID = /^[ -~]{1,64}$/;
const LONGEST_CURSOR = 200;

/** What a page of the queue is asked for: its address holds it, so that a view can be kept and sent on. */
export const queueFilterParsers = {
  view: parseAsStringLiteral(QUEUE_VIEWS).withDefault("open"),
  step: parseAsStringLiteral(CONTESTED_STEPS),
  claim: parseAsStringLiteral(CLAIMS),
  /** Class or reason of the contested decision. */
  reason: parseAsStringLiteral([...CLASSES, ...REASONS]),
  ambassador: textThat((text) => ID.test(text)),
  sort: parseAsStringLiteral(QUEUE_SORTS).withDefault("due"),
  after: textThat((text) => text.length <= LONGEST_CURSOR),
};

export type QueueFilters = inferParserType<typeof queueFilterParsers>;

/** Reads the filters of an address; what makes no sense there counts as not said. */
export const loadQueueFilters = createLoader(queueFilterParsers);

/** Writes the filters into an address, the defaults left out. */
export const queueHref = createSerializer(queueFilterParsers);

/** Whether anything narrows the view. */
export function isNarrowed({ step, claim, reason, ambassador }: QueueFilters): boolean {
  return [step, claim, reason, ambassador].some((value) => value !== null);
}

function textThat(isRight: (text: string) => boolean) {
  return createParser({
    parse: (text) => (isRight(text) ? text : null),
    serialize: (text: string) => text,
  });
}
