import { useTranslations } from "next-intl";
import type { CheckAnswer } from "#lib/check/check-order.ts";
import type { ReadTerms } from "#lib/check/read-terms.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";

/** The end of the sentence: what the order would be and earn. */
export function useAnswer(answer: CheckAnswer | null, terms: ReadTerms): React.ReactNode {
  const t = useTranslations("check.answer");
  const outcome = useTranslations("outcome");
  const { money, day } = useFormats();
  const best = answer?.asked.prospects[0];
  if (!answer || !best) return null;
  const words = { money: money(best.rebateMinor, terms.currency), b: strong };
  const start = day(answer.policy.programmeStart);
  if (best.verdict === "undecided") {
    return best.class === null
      ? t.rich("pendingNothing", words)
      : t.rich("pending", { ...words, would: best.class });
  }
  if (best.class === null) {
    const reason = best.reason === null ? "" : outcome(best.reason, { start });
    return t.rich("nothing", { ...words, reason });
  }
  const would = { ...words, would: best.class };
  if (answer.asked.prospects.length === 1) return t.rich("certain", would);
  return hangsOnProductAlone(answer)
    ? t.rich("unlessProduct", { ...would, product: answer.asked.productName })
    : t.rich("depends", would);
}

/** The customer's status is settled, and all other answers have the product bought before. */
function hangsOnProductAlone({ asked: { prospects } }: CheckAnswer): boolean {
  return (
    prospects[0]?.class === "PRODUCT_FIRST_PURCHASE" &&
    prospects
      .slice(1)
      .every(({ conditions }) => conditions.before === null && conditions.product !== null)
  );
}

function strong(chunks: React.ReactNode) {
  return <b>{chunks}</b>;
}
