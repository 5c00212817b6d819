import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { InputField } from "#components/ui/input-field.tsx";
import type { FormAction } from "./take-panel.tsx";

export type SavedViewsProps = {
  readonly views: readonly { readonly name: string; readonly query: string }[];
  /** The view at hand, as an address writes it. */
  readonly query: string;
  readonly keep: FormAction;
  readonly forget: FormAction;
};

/** Views that a reviewer keeps under a name; without script too. */
export function SavedViews({ views, query, keep, forget }: SavedViewsProps) {
  const t = useTranslations("disputeDesk.saved");
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
      {views.length > 0 && (
        <ul aria-label={t("label")} className="flex flex-wrap gap-x-5 gap-y-1">
          {views.map(({ name, query: kept }) => (
            <li key={name} className="flex items-center gap-1">
              <TextLink href={`/admin/disputes${kept}`}>{name}</TextLink>
              <form action={forget} className="inline-flex">
                <input type="hidden" name="name" value={name} />
                <button
                  type="submit"
                  aria-label={t("remove", { name })}
                  title={t("remove", { name })}
                  className="inline-grid size-6 place-items-center rounded-md text-ink-3 hover:bg-sunk max-md:size-11"
                >
                  <X size={13} />
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary className="text-ink-3 hover:text-ink">{t("save")}</summary>
        <form action={keep} className="mt-2 flex items-end gap-2.5">
          <input type="hidden" name="query" value={query} />
          <InputField label={t("name")} name="name" required maxLength={60} className="w-56" />
          <Button type="submit">{t("keep")}</Button>
        </form>
      </details>
    </div>
  );
}
