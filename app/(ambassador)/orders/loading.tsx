import { getTranslations } from "next-intl/server";
import { PageHead } from "#components/ui/page-head.tsx";
import { SkeletonLines } from "#components/ui/skeleton-lines.tsx";

export default async function OrdersLoading() {
  const t = await getTranslations();
  return (
    <>
      <PageHead title={t("orders.title")} />
      <div className="mt-5 h-17.5 border-b border-rule" />
      <div className="mt-4 h-8.5" />
      <SkeletonLines rows={16} label={t("page.loading")} />
    </>
  );
}
