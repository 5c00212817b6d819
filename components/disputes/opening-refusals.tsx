import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link.tsx";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import { writeDisputeNumber } from "#lib/disputes/dispute-number.ts";
import type { OpeningRefusal } from "#lib/disputes/dispute-view.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";

export type OpeningRefusalsProps = {
  readonly refusals: readonly OpeningRefusal[];
  readonly currency: string;
  readonly orderHref: string | null;
  readonly product: string;
  readonly programmeStart: number;
};

/** Why a dispute would not be taken, said before anything is written; and what would change the order. */
export function OpeningRefusals({ refusals, ...props }: OpeningRefusalsProps) {
  return (
    <ul className="flex flex-col gap-3">
      {refusals.map((refusal) => (
        <li key={refusal.code} className="max-w-150 font-serif text-clause text-pretty">
          <Refusal refusal={refusal} />
          {refusal.code === "changes-nothing" && refusal.instead.length > 0 && (
            <Instead {...props} instead={refusal.instead} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Refusal({ refusal }: { readonly refusal: OpeningRefusal }) {
  const t = useTranslations("disputes.refusal");
  switch (refusal.code) {
    case "already-open":
    case "decided-before": {
      const number = writeDisputeNumber(refusal.number);
      return t.rich(refusal.code, { number, dispute: linkTo(`/disputes/${number}`) });
    }
    case "too-old":
      return t("too-old", { days: refusal.mostAgeDays });
    case "changes-nothing":
      return t("changes-nothing");
    default:
      return refusal satisfies never;
  }
}

const MOST_SHOWN = 3;

function Instead({
  instead,
  ...props
}: Omit<OpeningRefusalsProps, "refusals"> & {
  readonly instead: Extract<OpeningRefusal, { readonly code: "changes-nothing" }>["instead"];
}) {
  const t = useTranslations("disputes.open");
  const whatIfWords = useTranslations("whatIf");
  const { day, money } = useFormats();
  const { orderHref, currency } = props;
  const values: Readonly<Record<string, string>> = {
    who: "ambassador",
    product: props.product,
    start: day(props.programmeStart),
  };
  return (
    <div className="mt-3 font-sans text-base">
      <h3 className="text-sm text-ink-3">{t("whatWould")}</h3>
      <ul>
        {instead.slice(0, MOST_SHOWN).map((whatIf) => (
          <li
            key={whatIf.levers.join(" ")}
            className="flex flex-wrap items-baseline gap-x-5 gap-y-1 border-b border-rule py-2"
          >
            <span className="min-w-0 flex-1">
              {whatIf.levers.map((lever) => whatIfWords(`if.${lever}`, values)).join(" ")}
            </span>
            <OutcomeChip verdict="eligible" outcome={whatIf.class} isQuiet />
            <span>{money(whatIf.rebateMinor, currency)}</span>
          </li>
        ))}
      </ul>
      {orderHref !== null && (
        <p className="mt-2">
          <TextLink href={`${orderHref}#what-if`}>{t("seeIt")}</TextLink>
        </p>
      )}
    </div>
  );
}

function linkTo(href: string) {
  return (said: React.ReactNode) => <TextLink href={href}>{said}</TextLink>;
}
