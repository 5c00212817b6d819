import { getTranslations } from "next-intl/server";
import { ProductList } from "#components/admin/product-list.tsx";
import { EmptySentence } from "#components/ui/empty-sentence.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { listProductVersions } from "#lib/products/list-product-versions.ts";

export async function generateMetadata() {
  const t = await getTranslations("products");
  return { title: t("title") };
}

export default async function ProductsPage() {
  const viewer = await requireViewer("fact.correct");
  const t = await getTranslations("products");
  const products = await listProductVersions(viewer);
  return (
    <>
      <PageHead title={t("title")} summary={t("lead")} />
      {products.length === 0 ? (
        <div className="mt-5">
          <EmptySentence>{t("none")}</EmptySentence>
        </div>
      ) : (
        <ProductList products={products} />
      )}
    </>
  );
}
