import { MessageSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { Mark } from "#components/ui/mark.tsx";
import type { OrderLine } from "./order-line.ts";

/** That the decision changed, or is in dispute: a mark each, said aloud. */
export function OrderNotes({ line }: { readonly line: OrderLine }) {
  const t = useTranslations("orders");
  return (
    <span className="inline-flex items-center gap-1.5 align-middle text-ink-2">
      {line.isDisputed && (
        <span title={t("disputed")}>
          <MessageSquare size={14} />
          <span className="sr-only">{t("disputed")}</span>
        </span>
      )}
      {line.isChanged && (
        <span title={t("changed")}>
          <Mark name="changed" size={14} />
          <span className="sr-only">{t("changed")}</span>
        </span>
      )}
    </span>
  );
}
