import { useLocale, useTimeZone, useTranslations } from "next-intl";
import Link from "next/link";
import { useFormats } from "#lib/i18n/use-formats.ts";

export type SiteFooterProps = {
  /** The policy that decided what the page shows. */
  readonly policyId?: string | undefined;
  /** Until when the facts were recorded; left out on pages that show none. */
  readonly factsAsOf?: number | undefined;
};

export function SiteFooter({ policyId, factsAsOf }: SiteFooterProps) {
  const t = useTranslations("shell");
  const { dayTime } = useFormats();
  return (
    <footer className="mt-14 border-t border-rule text-xs text-ink-3 md:mt-26 paper:mt-2">
      <div className="wrap flex flex-col gap-x-8 gap-y-1 pt-5 pb-7 md:flex-row paper:flex-row paper:px-0 paper:py-1.5">
        {policyId !== undefined && (
          <span>
            {t.rich("decidedUnder", {
              id: policyId,
              policy: policyLink,
            })}
          </span>
        )}
        <span>{useClockWords()}</span>
        <span className="md:ml-auto">
          {factsAsOf !== undefined
            ? t("factsAsOf", { when: dayTime(factsAsOf) })
            : policyId !== undefined && t("ownWords")}
        </span>
      </div>
    </footer>
  );
}

function policyLink(id: React.ReactNode) {
  return (
    <Link
      href="/programme"
      className="underline decoration-rule-strong underline-offset-3 hover:text-ink"
    >
      {id}
    </Link>
  );
}

function useClockWords(): string {
  const t = useTranslations("shell");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  if (timeZone === "Asia/Shanghai") return t("beijingTime");
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "long" });
  const zone = format.formatToParts(0).find((part) => part.type === "timeZoneName")?.value;
  return t("otherTime", { zone: zone ?? timeZone });
}
