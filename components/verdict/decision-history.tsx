import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { Outcome, Verdict } from "#lib/rules/index.ts";
import { OutcomeChip } from "./outcome-chip.tsx";

/** What brought the change, or what of the order itself shows it. */
export type ShownCause =
  | "first"
  | "import"
  | "refund"
  | "correction"
  | "dispute"
  | "policy"
  | "verified"
  | "unverified"
  | "paid"
  | "refunded-in-full"
  | "refunded-in-part"
  | "bought-before";

export type DecisionVersion = {
  readonly number: number;
  readonly decidedAt: number;
  readonly cause: ShownCause;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  readonly rebateMinor: number;
};

export type DecisionHistoryProps = {
  /** The newest first. */
  readonly versions: readonly DecisionVersion[];
  readonly currency: string;
  readonly programmeStart: number;
  readonly product: string;
  /** Under the title: until when the facts are known, or what picks that day. */
  readonly note?: React.ReactNode;
};

/** A sheet of paper has room for the newest alone, and says so. */
const ON_PAPER = 2;

/** How the decision changed: when, from what to what, for which cause, and what that did to the money. */
export function DecisionHistory(props: DecisionHistoryProps) {
  const t = useTranslations("history");
  const { versions, note } = props;
  return (
    <Section title={t("title")} note={note} id="history">
      <SectionWide>
        <ol>
          {versions.map((version, at) => (
            <Version
              key={version.number}
              {...props}
              version={version}
              before={versions[at + 1] ?? null}
            />
          ))}
        </ol>
        {versions.length > ON_PAPER && (
          <p className="hidden text-sm text-ink-3 print:block">
            {t("earlier", { count: versions.length - ON_PAPER })}
          </p>
        )}
        {versions.length === 1 && <p className="text-sm text-ink-3">{t("unchanged")}</p>}
      </SectionWide>
    </Section>
  );
}

type VersionProps = DecisionHistoryProps & {
  readonly version: DecisionVersion;
  readonly before: DecisionVersion | null;
};

function Version({ version, before, currency, programmeStart, product }: VersionProps) {
  const t = useTranslations("history");
  const { day, dayTime } = useFormats();
  const isChange = before !== null && before.outcome !== version.outcome;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-y-2 border-b border-rule py-3 first:pt-0 last:border-b-0 nth-[n+3]:print:hidden md:grid-cols-[10.75rem_minmax(0,1fr)_7.5rem] paper:py-1">
      <div className="text-ink-2">
        {dayTime(version.decidedAt)}
        <br />
        <span className="text-ink-3">{t("version", { number: version.number })}</span>
      </div>
      <div className="max-md:order-3 max-md:col-span-2">
        <div className="flex flex-wrap items-center gap-2.5 md:-ml-1.5">
          {isChange && (
            <>
              <OutcomeChip
                verdict={before.verdict}
                outcome={before.outcome}
                programmeStart={programmeStart}
              />
              <ArrowRight size={15} className="text-ink-3" />
              <span className="sr-only">{t("became")}</span>
            </>
          )}
          <OutcomeChip
            verdict={version.verdict}
            outcome={version.outcome}
            programmeStart={programmeStart}
          />
        </div>
        <p className="mt-1.5 max-w-130 text-ink-2">
          {t(`cause.${version.cause}`, { day: day(version.decidedAt), product })}
        </p>
      </div>
      <Money version={version} before={before} currency={currency} />
    </li>
  );
}

function Money({
  version,
  before,
  currency,
}: Pick<VersionProps, "version" | "before" | "currency">) {
  const t = useTranslations("history");
  const { amount } = useFormats();
  const isChange = before !== null && before.rebateMinor !== version.rebateMinor;
  return (
    <div className="text-right whitespace-nowrap">
      {isChange && (
        <>
          <span className="sr-only">{t("before")} </span>
          <s className="mr-2 text-ink-3">{amount(before.rebateMinor, currency)}</s>
          <span className="sr-only">{t("after")} </span>
        </>
      )}
      {amount(version.rebateMinor, currency)}
    </div>
  );
}
