import { useTranslations } from "next-intl";
import { InputField } from "#components/ui/input-field.tsx";
import { CheckboxField } from "#components/ui/checkbox-field.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { momentField } from "#lib/disputes/counter-fact-input.ts";
import type { ProductShown } from "#lib/products/list-product-versions.ts";
import { PreviewForm } from "./preview-form.tsx";

/** Products with what they count for; each opens to what can be corrected. */
export function ProductList({ products }: { readonly products: readonly ProductShown[] }) {
  const t = useTranslations("products");
  const { day, rate } = useFormats();
  return (
    <ul className="mt-5 border-t border-rule-strong">
      {products.map((product, at) => (
        <li
          key={`${product.productCode} ${product.effectiveFrom}`}
          {...(products[at - 1]?.productCode !== product.productCode && {
            id: product.productCode,
          })}
          className="scroll-mt-4 border-b border-rule target:bg-sunk"
        >
          <details>
            <summary className="grid cursor-pointer items-baseline gap-x-4 py-2.5 hover:bg-sunk md:grid-cols-[1.6fr_1fr_1fr_0.8fr_1.2fr]">
              <span>
                <span className="font-medium">{product.name}</span>
                <span className="block text-sm text-ink-3">{product.productCode}</span>
              </span>
              <span className="text-ink-2">{t(product.countsAsPurchase ? "counts" : "free")}</span>
              <span className="text-ink-2">{t(product.rebateable ? "earns" : "excluded")}</span>
              <span className="text-ink-2">
                {product.rateBasisPoints === null ? t("cap") : rate(product.rateBasisPoints)}
              </span>
              <span className="text-sm text-ink-3">
                {product.effectiveFrom === null
                  ? t("always")
                  : t("fromDay", { day: day(product.effectiveFrom) })}
              </span>
            </summary>
            <ProductForm product={product} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function ProductForm({ product }: { readonly product: ProductShown }) {
  const t = useTranslations("products");
  const { productCode, effectiveFrom, countsAsPurchase, rebateable, rateBasisPoints } = product;
  return (
    <div className="mt-1 mb-4">
      <PreviewForm given={{ of: "product", productCode }}>
        <div className="flex w-full flex-wrap gap-x-6 gap-y-2">
          <CheckboxField
            name="countsAsPurchase"
            label={t("countsField")}
            isChecked={countsAsPurchase}
          />
          <CheckboxField name="rebateable" label={t("earnsField")} isChecked={rebateable} />
        </div>
        <InputField
          label={t("rateField")}
          name="ratePercent"
          inputMode="decimal"
          defaultValue={rateBasisPoints === null ? "" : String(rateBasisPoints / 100)}
          note={t("rateNote")}
          maxLength={8}
        />
        <InputField
          label={t("fromField")}
          name="effectiveFrom"
          type="datetime-local"
          step="any"
          defaultValue={momentField(effectiveFrom)}
          note={t("fromNote")}
        />
      </PreviewForm>
    </div>
  );
}
