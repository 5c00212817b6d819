import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { SearchField } from "#components/ui/search-field.tsx";

export type AdminSearchProps = {
  readonly action: string;
  readonly q: string;
  readonly label: string;
  readonly children?: React.ReactNode;
};

/** A search that is an address. */
export function AdminSearch({ action, q, label, children }: AdminSearchProps) {
  const t = useTranslations("correct");
  return (
    <search>
      <form action={action} className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3">
        <SearchField
          label={label}
          placeholder={label}
          defaultValue={q}
          hotkey="/"
          className="w-full md:w-90"
        />
        {children}
        <Button type="submit">{t("search")}</Button>
      </form>
    </search>
  );
}
