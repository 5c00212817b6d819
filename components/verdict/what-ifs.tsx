import { useTranslations } from "next-intl";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { LeverId, Possibility, RebateClass } from "#lib/rules/index.ts";
import { OutcomeChip } from "./outcome-chip.tsx";
import { storyValues } from "./story-values.ts";
import type { Story } from "./story.ts";

export type WhatIfShown = {
  readonly levers: readonly LeverId[];
  readonly possibility: Possibility;
  readonly class: RebateClass;
  readonly rebateMinor: number;
};

export type WhatIfsProps = {
  readonly story: Story;
  /** The smallest change first. */
  readonly whatIfs: readonly WhatIfShown[];
  /** Where the change that stands at this place of the list can be looked at. */
  readonly hrefOf?: (at: number) => string;
  readonly hrefLabel?: string;
};

/** More would be a list of everything that is not so. */
const MOST_SHOWN = 6;

/** What would have made the order earn: if, when, what it would have got. Each was run through the rules. */
export function WhatIfs({ story, whatIfs, hrefOf, hrefLabel }: WhatIfsProps) {
  const t = useTranslations("whatIf");
  return (
    <Section title={t("title")} note={whatIfs.length > 0 ? t("note") : undefined} id="what-if">
      <SectionWide>
        {whatIfs.length === 0 ? (
          <p className="font-serif text-clause">
            {t(story.audience === "ambassador" ? "none" : "noneReview")}
          </p>
        ) : (
          <ul>
            {whatIfs.slice(0, MOST_SHOWN).map((whatIf, at) => (
              <WhatIf
                key={whatIf.levers.join(" ")}
                story={story}
                whatIf={whatIf}
                link={hrefOf ? <TextLink href={hrefOf(at)}>{hrefLabel}</TextLink> : null}
              />
            ))}
          </ul>
        )}
      </SectionWide>
    </Section>
  );
}

function WhatIf({
  story,
  whatIf,
  link,
}: {
  readonly story: Story;
  readonly whatIf: WhatIfShown;
  readonly link: React.ReactNode;
}) {
  const t = useTranslations("whatIf");
  const formats = useFormats();
  const values = storyValues(story, formats, { dates: "long" });
  const { levers, possibility } = whatIf;
  const [first] = levers;
  if (first === undefined) return null;
  const isForNext = possibility === "still-possible" && NEXT_ORDER.includes(first);
  return (
    <li className="nth-[n+4]:print:hidden grid gap-x-6 gap-y-1.5 border-b border-rule py-3 first:pt-0 last:border-b-0 md:grid-cols-[minmax(0,1fr)_9rem_11rem_5.5rem] paper:py-1">
      <div>
        {levers.map((lever) => (
          <p key={lever} className="font-serif text-clause text-pretty">
            {t(`if.${lever}`, values)}
          </p>
        ))}
        {levers.length > 1 && (
          <p className="text-sm text-ink-2">{t("together", { count: levers.length })}</p>
        )}
        <p className="mt-0.5 text-sm text-ink-3 paper:hidden">
          {t(`because.${first}`, values)} {link}
        </p>
      </div>
      <p className="text-sm text-ink-2 md:pt-1.5 max-md:order-4">
        {isForNext ? t("nextOrder") : t(`when.${possibility}`, { who: story.audience })}
      </p>
      <p className="md:pt-0.5 max-md:order-2">
        <OutcomeChip verdict="eligible" outcome={whatIf.class} />
      </p>
      <p className="text-right text-md max-md:order-3 max-md:-mt-7">
        {formats.amount(whatIf.rebateMinor, story.currency)}
      </p>
    </li>
  );
}

/** The order at hand is placed; these are for the one that comes next. */
const NEXT_ORDER: readonly LeverId[] = [
  "first-order-of-another-product",
  "other-product-counts",
  "other-product-takes-part",
];
