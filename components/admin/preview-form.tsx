import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";

export type PreviewFormProps = {
  /** The kind of correction, and what of it is settled. */
  readonly given: Readonly<Record<string, string>>;
  /** Fields for what is not. */
  readonly children?: React.ReactNode;
  readonly label?: string;
};

/** Asks what a correction would do. It leads to the preview and changes nothing. */
export function PreviewForm({ given, children, label }: PreviewFormProps) {
  const t = useTranslations("correct");
  return (
    <form action="/admin/correct" className="flex flex-wrap items-end gap-x-4 gap-y-3">
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Button type="submit" size="small" className="md:h-8.5">
        {label ?? t("preview")}
      </Button>
    </form>
  );
}
