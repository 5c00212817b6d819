import { useTranslations } from "next-intl";
import Link from "next/link";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import { writeAddress } from "#lib/case/case-address.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { citedBy } from "#lib/programme/cited.ts";
import type { Variant } from "#lib/programme/list-variants.ts";
import type { Story } from "#components/verdict/story.ts";

export type VariantsTableProps = {
  readonly variants: readonly Variant[];
  readonly story: Story;
  /** Product of the record that the story turns on. */
  readonly recordProduct: string;
};

/** The same story with one thing different, a line each; every line opens in the checker. */
export function VariantsTable({ variants, story, recordProduct }: VariantsTableProps) {
  const t = useTranslations("guide");
  const twist = useTranslations("twist");
  const { longDay, rate, amount } = useFormats();
  const values = { recordProduct, start: longDay(story.policy.programmeStart) };
  return (
    <table className="w-full border-collapse max-md:block">
      <thead className="text-left text-xs text-ink-3 max-md:sr-only">
        <tr className="border-b border-ink-3">
          <Head>{t("if")}</Head>
          <Head>{t("then")}</Head>
          <Head className="pr-6 text-right">{t("rate")}</Head>
          <Head className="text-right">{t("rebateIn", { currency: story.currency })}</Head>
          <Head className="pl-8">{t("becauseOf")}</Head>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {variants.map(({ twist: id, case: opened, answer, outcome }) => {
          const { decision } = answer.explanation;
          const cited = citedBy(outcome);
          return (
            <tr
              key={id}
              className="border-b border-rule align-baseline max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-4 max-md:py-2.5"
            >
              <th
                scope="row"
                className="py-2.5 pr-6 text-left font-serif text-clause font-text text-pretty max-md:col-span-2 max-md:py-0"
              >
                <Link
                  href={`/checker#${writeAddress(opened)}`}
                  className="hover:underline hover:decoration-rubric hover:underline-offset-4"
                >
                  {twist(id, values)}
                </Link>
              </th>
              <td className="py-2.5 pr-6 max-md:py-1">
                <OutcomeChip
                  verdict={decision.verdict}
                  outcome={outcome}
                  isQuiet={decision.verdict === "eligible"}
                  programmeStart={story.policy.programmeStart}
                />
              </td>
              <td className="py-2.5 pr-6 text-right max-md:hidden">
                {decision.verdict === "eligible" && rate(decision.rateBasisPoints)}
              </td>
              <td
                className={`py-2.5 text-right max-md:py-1 ${decision.rebateMinor === 0 ? "text-ink-3" : ""}`}
              >
                {amount(decision.rebateMinor, decision.currency)}
              </td>
              <td className="py-2.5 pl-8 text-sm text-ink-3 max-md:hidden">
                {[...cited.clauses, ...cited.readings].slice(0, 3).join(", ")}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Head({ className, children }: { readonly className?: string; readonly children: string }) {
  return (
    <th scope="col" className={`pb-2 font-text ${className ?? ""}`}>
      {children}
    </th>
  );
}
