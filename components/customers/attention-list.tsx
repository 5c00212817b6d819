import { Clock, Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { CustomerAttention } from "./customer-line.ts";

/** What needs the ambassador, most pressing first; nothing where nothing does. */
export function AttentionList({ attention }: { readonly attention: readonly CustomerAttention[] }) {
  return attention.length === 0 ? null : (
    <ul className="flex flex-col items-start gap-1">
      {attention.map((each) => (
        <li key={each.kind}>
          <Attention attention={each} />
        </li>
      ))}
    </ul>
  );
}

function Attention({ attention }: { readonly attention: CustomerAttention }) {
  const t = useTranslations("customers.attention");
  const { day } = useFormats();
  if (attention.kind === "identity") return <Chip tone="undecided">{t("identity")}</Chip>;
  const Icon = attention.kind === "ending" ? Clock : Hourglass;
  return (
    <span className="inline-flex items-center gap-1.75 text-sm text-ink-2">
      <Icon size={14} />
      {t(attention.kind, { day: day(attention.at) })}
    </span>
  );
}
