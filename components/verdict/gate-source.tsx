import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { GateStep } from "./gate-table.tsx";
import type { Story } from "./story.ts";

/** Where a test's value came from: a register, a record, or the clause that says how to judge. */
export function GateSource({ story, step }: { readonly story: Story; readonly step: GateStep }) {
  const t = useTranslations("source");
  const { day } = useFormats();
  const { record } = step;
  if (step.status === "not-reached") return null;
  if (record?.isExact === false) return t("hidden");
  if (record?.isExact) {
    return t.rich("record", { id: record.orderId, order: linkTo(record.href) });
  }
  switch (step.fact) {
    case "payment":
      return t("orderImported", { day: day(story.recordedAt) });
    case "referral":
      return t("referrals");
    case "purchase":
      return t("orderAndProducts");
    case "product":
      return t("products");
    case "identity":
    case "ambassador":
      return t("identities");
    case "refund":
      return t("refunds", { day: day(story.factsAsOf) });
    case "channel":
    case "kind":
      return t("order");
    case "cohort":
    case "activity":
    case "burn":
    case "earlier":
    case "firstPurchase":
    case "programme":
    case "chain":
      return <Sources step={step} />;
    default:
      return step.fact satisfies never;
  }
}

function Sources({ step: { clauses, readings } }: { readonly step: GateStep }) {
  const t = useTranslations("source");
  if (clauses.length > 0) {
    return t("clauses", { count: clauses.length, ids: clauses.join(", ") });
  }
  if (readings.length > 0) {
    return t("readings", { count: readings.length, ids: readings.join(", ") });
  }
  return null;
}

function linkTo(href: string) {
  return (said: React.ReactNode) => <TextLink href={href}>{said}</TextLink>;
}
