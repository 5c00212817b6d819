import { useTranslations } from "next-intl";
import { Mark, type MarkName } from "#components/ui/mark.tsx";

export type RibbonKeyProps = {
  readonly marks: readonly MarkName[];
  /** Where something is not drawn: a swatch for it. */
  readonly showsHatch: boolean;
};

/** What the marks of a ribbon mean; only those that it has. */
export function RibbonKey({ marks, showsHatch }: RibbonKeyProps) {
  const t = useTranslations("ribbon.key");
  return (
    <ul className="flex flex-wrap justify-end gap-x-5 gap-y-1 text-xs text-ink-2" aria-hidden>
      {marks.map((name) => (
        <li key={name} className="inline-flex items-center gap-1.5">
          <Mark name={name} size={14} />
          {t(name)}
        </li>
      ))}
      <li className="inline-flex items-center gap-1.5">
        <span className="h-1.25 w-5.5 bg-ink-3/32" />
        {t("active")}
      </li>
      {showsHatch && (
        <li className="inline-flex items-center gap-1.5">
          <span className="h-3 w-5.5 border border-rule bg-[repeating-linear-gradient(135deg,var(--color-rule)_0_1px,var(--color-sunk)_1px_4px)]" />
          {t("hidden")}
        </li>
      )}
    </ul>
  );
}
