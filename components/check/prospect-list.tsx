import { useTranslations } from "next-intl";
import type { CheckAnswer } from "#lib/check/check-order.ts";
import type { ReadTerms } from "#lib/check/read-terms.ts";
import { ProspectLines } from "./prospect-lines.tsx";

/** Each answer that may be right, with what must be so for it; the best first. */
export function ProspectList({
  answer,
  terms,
}: {
  readonly answer: CheckAnswer;
  readonly terms: ReadTerms;
}) {
  const t = useTranslations("check");
  return (
    <section className="mt-7 max-w-200">
      <h2 className="font-medium">
        {t("hangsTitle")}
        <small className="ml-4 text-sm font-text text-ink-3">{t("hangsNote")}</small>
      </h2>
      <ProspectLines
        prospects={answer.asked.prospects}
        product={answer.asked.productName}
        currency={terms.currency}
        programmeStart={answer.policy.programmeStart}
      />
    </section>
  );
}
