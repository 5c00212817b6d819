import { useTranslations } from "next-intl";
import { Mark } from "#components/ui/mark.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { RebateClass } from "#lib/rules/index.ts";
import { OrderFacts, type OrderFactsProps } from "./order-facts.tsx";
import { ProofLine, type Proof } from "./proof-line.tsx";
import { SENTENCE_TAGS } from "./sentence-tags.tsx";
import { storyValues } from "./story-values.ts";
import type { Story } from "./story.ts";

export type VerdictHeadProps = {
  readonly story: Story;
  /** What the nearest change would have made of an order that earns nothing. */
  readonly would?: { readonly class: RebateClass; readonly rebateMinor: number } | null;
  /** An undecided order's, where its account stands alone. */
  readonly estimateMinor?: number | null;
  readonly proof: Proof;
  /** Lets the reader prove it once more. */
  readonly check?: React.ReactNode;
  readonly orderFacts: OrderFactsProps;
};

/** The answer of the page: a sentence, its money, that it was proved, and the order's facts beside it. */
export function VerdictHead({
  story,
  would,
  estimateMinor,
  proof,
  check,
  orderFacts,
}: VerdictHeadProps) {
  const t = useTranslations("sentence");
  const values = storyValues(story, useFormats(), { dates: "long" });
  return (
    <header className="doc-row pt-1 md:pt-5 paper:pt-2" data-verdict={story.verdict}>
      <div className="max-md:pb-2.5 md:flex md:justify-end md:pt-1.75 paper:pt-0.5">
        <Mark name={story.verdict} size={34} className="max-md:size-7.5 paper:size-5.5" />
      </div>
      <div>
        <h1
          className="group max-w-165 font-serif text-verdict tracking-verdict text-balance"
          data-verdict={story.verdict}
        >
          {t.rich(story.outcome, { ...values, ...SENTENCE_TAGS })}
        </h1>
        <p className="mt-3.5 max-w-150 font-serif text-lead text-ink-2 md:mt-4.5 paper:mt-2">
          <MoneyLead story={story} would={would ?? null} estimateMinor={estimateMinor ?? null} />
        </p>
        <ProofLine proof={proof}>{check}</ProofLine>
      </div>
      <OrderFacts {...orderFacts} />
    </header>
  );
}

/** What the order earns, in a sentence under the answer. */
export function MoneyLead({
  story,
  would,
  estimateMinor,
}: {
  readonly story: Story;
  readonly would: VerdictHeadProps["would"];
  readonly estimateMinor: number | null;
}) {
  const t = useTranslations("lead");
  const formats = useFormats();
  const values = { ...storyValues(story, formats, { dates: "long" }), ...SENTENCE_TAGS };
  const money = (minor: number) => formats.money(minor, story.currency);
  switch (story.verdict) {
    case "eligible":
      if (story.paidMinor === 0) return t.rich("vouchers", values);
      return t.rich(
        story.rateBasisPoints === story.capBasisPoints ? "fullRate" : "ownRate",
        values,
      );
    case "undecided":
      return estimateMinor === null || estimateMinor === 0
        ? t.rich("estimateNothing", values)
        : t.rich("estimate", { ...values, rebate: money(estimateMinor) });
    case "ineligible":
      if (!would) return t.rich("nothing", values);
      return t.rich("nothingElse", {
        ...values,
        would: would.class,
        wouldRebate: money(would.rebateMinor),
      });
    default:
      return story.verdict satisfies never;
  }
}
