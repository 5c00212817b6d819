import { useTranslations } from "next-intl";
import type { CastNames } from "#lib/case/question.ts";

export function useCastNames(): CastNames {
  const t = useTranslations("checker.cast");
  return {
    customer: t("customer"),
    ambassador: t("ambassador"),
    product: t("product"),
    otherProduct: t("otherProduct"),
  };
}
