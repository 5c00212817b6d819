import { useTranslations } from "next-intl";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import type { StoryValues } from "#components/verdict/story-values.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { SharedAnswer, SharedWhatIf } from "#lib/why-links/shared-answer.ts";

const MOST_SHOWN = 6;

type SharedChangesProps = { readonly answer: SharedAnswer; readonly values: StoryValues };

/** What would have made the order eligible; each was run through the rules. */
export function SharedChanges({ answer, values }: SharedChangesProps) {
  const t = useTranslations("shared");
  const { whatIfs } = answer;
  return (
    <Section
      title={t("change")}
      note={whatIfs.length > 0 ? t("changeNote") : undefined}
      id="what-if"
    >
      <SectionWide>
        {whatIfs.length === 0 ? (
          <p className="font-serif text-clause">{t("nothing")}</p>
        ) : (
          <ul>
            {whatIfs.slice(0, MOST_SHOWN).map((whatIf) => (
              <Change
                key={whatIf.levers.join(" ")}
                whatIf={whatIf}
                values={values}
                currency={answer.explanation.money?.currency ?? null}
              />
            ))}
          </ul>
        )}
      </SectionWide>
    </Section>
  );
}

function Change({
  whatIf,
  values,
  currency,
}: {
  readonly whatIf: SharedWhatIf;
  readonly values: StoryValues;
  readonly currency: string | null;
}) {
  const t = useTranslations("shared");
  const words = useTranslations("whatIf");
  const { money } = useFormats();
  const { levers, possibility, rebateMinor } = whatIf;
  return (
    <li className="grid gap-x-6 gap-y-1.5 border-b border-rule py-3 first:pt-0 last:border-b-0 md:grid-cols-[minmax(0,1fr)_12rem_12rem]">
      <div>
        {levers.map((lever) => (
          <p key={lever} className="font-serif text-clause text-pretty">
            {words(`if.${lever}`, values)}
          </p>
        ))}
        {levers.length > 1 && (
          <p className="text-sm text-ink-2">{words("together", { count: levers.length })}</p>
        )}
      </div>
      <p className="text-sm text-ink-2 md:pt-1.5">{t(`when.${possibility}`)}</p>
      <p className="md:pt-0.5">
        <OutcomeChip verdict="eligible" outcome={whatIf.class} />
        {rebateMinor !== null && currency !== null && (
          <span className="mt-1 block text-sm">{money(rebateMinor, currency)}</span>
        )}
      </p>
    </li>
  );
}
