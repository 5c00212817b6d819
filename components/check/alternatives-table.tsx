import { useTranslations } from "next-intl";
import { joinClasses } from "#components/ui/join-classes.ts";
import { QuietLink } from "#components/ui/quiet-link.tsx";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import type { CheckAnswer } from "#lib/check/check-order.ts";
import { best, type CheckedDraft, worst } from "#lib/check/list-alternatives.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { type CheckView, checkHref } from "./check-view.ts";

const HEAD = "border-b border-rule-strong pr-4 pb-2 text-xs font-text text-ink-3 last:pr-0";
const CELL = "md:border-b md:border-rule md:py-2 md:pr-4 md:last:pr-0 align-baseline max-md:py-0.5";

export type AlternativesTableProps = { readonly view: CheckView; readonly answer: CheckAnswer };

/** The same money otherwise spent, side by side; each line is a link to its own check. */
export function AlternativesTable({ view, answer }: AlternativesTableProps) {
  const t = useTranslations("check");
  const formats = useFormats();
  const { currency, amountMinor } = view.terms;
  const hasLeast = answer.alternatives.some(({ prospects }) => prospects.length > 1);
  const title = t("alternativesTitle", { money: formats.money(amountMinor, currency) });
  return (
    <section className="mt-8">
      <h2 className="font-medium">
        {title}
        {hasLeast && (
          <small className="ml-4 text-sm font-text text-ink-3">{t("alternativesNote")}</small>
        )}
      </h2>
      <table className="mt-3 w-full border-collapse text-left max-md:block">
        <caption className="sr-only">{title}</caption>
        <thead className="max-md:sr-only">
          <tr>
            <th scope="col" className={HEAD}>
              {t("columns.order")}
            </th>
            <th scope="col" className={HEAD}>
              {t("columns.outcome")}
            </th>
            <th scope="col" className={`${HEAD} text-right max-md:hidden`}>
              {t("columns.rate")}
            </th>
            {hasLeast && (
              <th scope="col" className={`${HEAD} text-right max-md:hidden`}>
                {t("columns.least")}
              </th>
            )}
            <th scope="col" className={`${HEAD} text-right`}>
              {t("columns.rebate", { currency: formats.currency(currency) })}
            </th>
          </tr>
        </thead>
        <tbody className="max-md:block max-md:border-t max-md:border-rule-strong">
          {answer.alternatives.map((draft) => (
            <Row
              key={`${draft.productCode} ${draft.kind} ${draft.billing}`}
              draft={draft}
              view={view}
              answer={answer}
              hasLeast={hasLeast}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  draft,
  view,
  answer,
  hasLeast,
}: AlternativesTableProps & { readonly draft: CheckedDraft; readonly hasLeast: boolean }) {
  const t = useTranslations("check");
  const { amount, rate } = useFormats();
  const { currency } = view.terms;
  const [prospect] = draft.prospects;
  const outcome = prospect?.class ?? prospect?.reason ?? null;
  const most = best(draft);
  return (
    <tr
      className={joinClasses(
        "hover:bg-sunk max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:border-b max-md:border-rule max-md:py-1.5",
        draft.isAsked &&
          "bg-sunk shadow-[-12px_0_0_var(--color-sunk),-14px_0_0_var(--color-rubric)]",
      )}
      {...(draft.isAsked && { "aria-current": "true" as const })}
    >
      <th scope="row" className={`${CELL} font-medium`}>
        <QuietLink href={checkHref(view, draft)} scroll={false} prefetch={false}>
          {t("line", { product: draft.productName, how: howOf(draft, view) })}
        </QuietLink>
      </th>
      <td className={`${CELL} max-md:order-2 max-md:col-span-2`}>
        {outcome && (
          <OutcomeChip
            verdict={prospect?.class ? "eligible" : (prospect?.verdict ?? "ineligible")}
            outcome={outcome}
            isQuiet={prospect?.class !== null}
            programmeStart={answer.policy.programmeStart}
          />
        )}
      </td>
      <td className={`${CELL} text-right max-md:hidden`}>
        {most > 0 && prospect && rate(prospect.rateBasisPoints)}
      </td>
      {hasLeast && (
        <td className={`${CELL} text-right whitespace-nowrap text-ink-3 max-md:hidden`}>
          {draft.prospects.length > 1 && amount(worst(draft), currency)}
        </td>
      )}
      <td className={joinClasses(CELL, "text-right whitespace-nowrap", most === 0 && "text-ink-3")}>
        {amount(most, currency)}
      </td>
    </tr>
  );
}

/** What besides the product differs from a plain new order on the terms asked about. */
function howOf(draft: CheckedDraft, { terms }: CheckView): string {
  if (draft.billing !== terms.billing) return draft.billing;
  return draft.kind === "renewal" || draft.kind === "upgrade" ? draft.kind : "plain";
}
