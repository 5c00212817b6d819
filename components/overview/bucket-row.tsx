import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Mark } from "#components/ui/mark.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { Bucket } from "./buckets-of.ts";

/** The money of all orders in four parts, each a link to the orders behind it. */
export function BucketRow({ buckets }: { readonly buckets: readonly Bucket[] }) {
  return (
    <dl className="mt-8 grid grid-cols-2 gap-y-5 border-t border-ink pt-4 lg:grid-cols-4">
      {buckets.map((bucket) => (
        <div
          key={bucket.name}
          className="border-rule max-lg:nth-[even]:border-l max-lg:nth-[even]:pl-5 max-md:nth-[even]:pl-3.5 lg:not-first:border-l lg:not-first:pl-6"
        >
          <BucketCell bucket={bucket} />
        </div>
      ))}
    </dl>
  );
}

function BucketCell({ bucket }: { readonly bucket: Bucket }) {
  const t = useTranslations("overview");
  const { name, sums, orders, customers } = bucket;
  return (
    <>
      <dt>
        <Link
          href={bucket.href}
          className="inline-flex items-center gap-2 text-ink-2 hover:rubric-line hover:text-ink"
        >
          <BucketMark name={name} />
          {t(`buckets.${name}`)}
        </Link>
      </dt>
      <dd className="mt-1.5">
        {sums.map((sum, at) => (
          <Figure key={sum.currency} sum={sum} name={name} isMain={at === 0} />
        ))}
        <small className="block text-sm text-ink-3">
          {t(`bucketNote.${name}`, { orders, customers })}
        </small>
      </dd>
    </>
  );
}

function BucketMark({ name }: { readonly name: Bucket["name"] }) {
  switch (name) {
    case "earned":
      return <Mark name="eligible" />;
    case "waiting":
      return <Mark name="undecided" />;
    case "ineligible":
      return <Mark name="ineligible" />;
    case "refunded":
      return <Undo2 size={15} />;
    default:
      return name satisfies never;
  }
}

function Figure({
  sum: { currency, minor },
  name,
  isMain,
}: {
  readonly sum: Bucket["sums"][number];
  readonly name: Bucket["name"];
  readonly isMain: boolean;
}) {
  const t = useTranslations("overview");
  const { amount, currency: nameOf } = useFormats();
  const shown = amount(name === "refunded" ? -minor : minor, currency);
  return (
    <span className={isMain ? "block text-title/9 max-md:text-figure" : "block text-ink-2"}>
      {name === "waiting" && minor > 0 && (
        <span className="mr-1.5 text-base text-ink-3">{t("about")}</span>
      )}
      <span className="whitespace-nowrap">
        {shown} <span className="text-sm text-ink-3">{nameOf(currency)}</span>
      </span>
    </span>
  );
}
