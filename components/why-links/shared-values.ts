import { capOf, causeOf, type StoryValues } from "#components/verdict/story-values.ts";
import type { Formats } from "#lib/i18n/formats.ts";
import type { SharedAnswer } from "#lib/why-links/shared-answer.ts";

/** Everything that a sentence on the page behind a link can name. */
export function sharedValues(answer: SharedAnswer, formats: Formats): StoryValues {
  const { explanation, order, productName, customerName } = answer;
  const { policy, cohort, facts, outcome, money } = explanation;
  return {
    // The words for reviewers speak of the ambassador in the third person, as these do.
    who: "customer",
    // What was paid is not told here; no sentence of this page turns on it.
    cause: causeOf({ facts, outcome, policy, paidMinor: 1 }),
    customer: customerName,
    product: productName,
    order: order.orderId,
    day: formats.longDay(order.at),
    paid: order.isPaid ? "yes" : "no",
    start: formats.longDay(policy.programmeStart),
    months: String(policy.windowMonths),
    cap: formats.rate(capOf({ capBasisPoints: null, cohort, policy })),
    asOf: formats.dayTime(answer.knownAt),
    money: money === null ? "no" : "yes",
  };
}
