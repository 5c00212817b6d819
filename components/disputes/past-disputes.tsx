import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link.tsx";
import { writeDisputeNumber } from "#lib/disputes/dispute-number.ts";
import type { ReviewerDispute } from "#lib/disputes/dispute-view.ts";
import { useStandingWords } from "./use-dispute-words.ts";

const MOST_SHOWN = 5;

/** What this ambassador, and this customer's orders, were disputed about before. */
export function PastDisputes({ dispute }: { readonly dispute: ReviewerDispute }) {
  const t = useTranslations("disputeDesk.past");
  const claim = useTranslations("disputes.claim");
  const standing = useStandingWords();
  const { others } = dispute;
  if (others.length === 0) return <p className="mt-3 text-sm text-ink-3">{t("none")}</p>;
  return (
    <details className="mt-3 text-sm">
      <summary className="rubric-line w-fit">
        {t("count", {
          count: others.length,
          overturned: others.filter(({ outcome }) => outcome?.startsWith("accepted")).length,
        })}
      </summary>
      <ul className="mt-1.5">
        {others.slice(0, MOST_SHOWN).map((each) => {
          const number = writeDisputeNumber(each.number);
          return (
            <li key={each.disputeId} className="border-b border-rule py-1.5 text-ink-2">
              <TextLink href={`/admin/disputes/${number}`}>{number}</TextLink>{" "}
              {claim(each.claim, { customer: each.customerName })}, {standing(each)}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
