import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { Mark } from "#components/ui/mark.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { PaletteEntry } from "./palette-entries.ts";

/** A line that the palette leads on from. The chosen one has the rubric edge of a current row. */
export function PaletteItem({
  entry,
  onGo,
}: {
  readonly entry: PaletteEntry;
  readonly onGo: (href: string) => void;
}) {
  return (
    <Command.Item
      value={entry.href}
      onSelect={() => onGo(entry.href)}
      className="flex cursor-default items-baseline gap-x-3 border-l-2 border-transparent px-4 py-1.5 outline-none select-none data-[selected=true]:border-rubric data-[selected=true]:bg-sunk max-md:min-h-11 max-md:flex-wrap max-md:py-2.5 md:pl-3"
    >
      <Said entry={entry} />
    </Command.Item>
  );
}

function Said({ entry }: { readonly entry: PaletteEntry }) {
  const t = useTranslations("palette");
  const verdict = useTranslations("verdict");
  const { day } = useFormats();
  switch (entry.kind) {
    case "customer":
      return <span className="font-medium">{entry.customer.name}</span>;
    case "page":
      return entry.label;
    case "allOrders":
    case "allCustomers":
      return <span className="text-ink-2">{t(entry.kind, { words: entry.words })}</span>;
    case "order": {
      const { order } = entry;
      return (
        <>
          <Mark
            name={order.verdict}
            label={verdict(order.verdict)}
            className="relative top-0.5 self-start"
          />
          <span className="whitespace-nowrap">{order.orderId}</span>
          <span className="min-w-0 text-ink-2 md:truncate">
            {t("order", { customer: order.customerName, product: order.productName })}
          </span>
          <span className="ml-auto text-sm whitespace-nowrap text-ink-3">
            {day(order.listedAt)}
          </span>
        </>
      );
    }
  }
}
