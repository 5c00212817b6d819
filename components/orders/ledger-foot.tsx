import { useTranslations } from "next-intl";
import { KeyCap } from "#components/ui/key-cap.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";

const TAGS = { k: (said: React.ReactNode) => <KeyCap>{said}</KeyCap> };

/** How far the list goes, and which keys move in it. */
export function LedgerFoot({
  shownTo,
  moreHref,
}: {
  /** The last order shown; null: there are no others. */
  readonly shownTo: number | null;
  /** Leads on where a page does not scroll on by itself. */
  readonly moreHref?: string;
}) {
  const t = useTranslations("orders");
  const { longDay } = useFormats();
  return (
    <div className="mt-4.5 flex flex-wrap justify-between gap-x-8 gap-y-2 text-sm text-ink-3">
      <p>
        {shownTo === null ? t("shownAll") : t("shownTo", { day: longDay(shownTo) })}{" "}
        {moreHref !== undefined && (
          <a href={moreHref} className="rubric-line text-ink">
            {t("more")}
          </a>
        )}
      </p>
      <p className="max-md:hidden">{t.rich("keys", TAGS)}</p>
    </div>
  );
}
