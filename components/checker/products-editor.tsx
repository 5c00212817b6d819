import { useTranslations } from "next-intl";
import { addRow, removeRow, setCell } from "#lib/case/edit-case.ts";
import type { CaseRows } from "#lib/case/read-case.ts";
import type { CastProps } from "./case-cast.tsx";
import { AddButtons, CastRow } from "./cast-row.tsx";
import { ChoiceCell, TextCell } from "./cell-inputs.tsx";

/** What the orders are for: whether it counts, takes part, and has a rate of its own. */
export function ProductsEditor({ rows, problems, onEdit }: CastProps) {
  const t = useTranslations("checker");
  const yesNo = (column: "counts_as_purchase" | "rebateable") =>
    (["true", "false"] as const).map((value) => ({
      value,
      label: t(`product.${column}.${value}`),
    }));
  return (
    <>
      <ul>
        {rows.products.map((product, at) => {
          const cell = (column: keyof typeof product) => ({
            label: t(`column.${column}`),
            value: product[column],
            isWrong: problems.some(
              (each) => each.file === "products" && each.row === at && each.column === column,
            ),
            onChange: (value: string) => onEdit(setCell(rows, "products", at, { [column]: value })),
          });
          const isUsed = rows.orders.some((each) => each.product_code === product.product_code);
          return (
            <CastRow
              key={at}
              removeLabel={t("remove", { what: product.name })}
              onRemove={isUsed ? undefined : () => onEdit(removeRow(rows, "products", at))}
            >
              <TextCell {...cell("name")} />
              <ChoiceCell {...cell("counts_as_purchase")} options={yesNo("counts_as_purchase")} />
              <ChoiceCell {...cell("rebateable")} options={yesNo("rebateable")} />
              <TextCell {...cell("rate_bps")} isNumber />
            </CastRow>
          );
        })}
      </ul>
      <AddButtons
        buttons={[
          {
            label: t("product.add"),
            onClick: () => onEdit(addRow(rows, "products", anotherProduct(rows, t("product.new")))),
          },
        ]}
      />
    </>
  );
}

function anotherProduct({ products }: CaseRows, name: string): CaseRows["products"][number] {
  let number = products.length + 1;
  while (products.some((each) => each.product_code === `product-${number}`)) number += 1;
  return {
    product_code: `product-${number}`,
    effective_from: "",
    name: `${name} ${number}`,
    counts_as_purchase: "true",
    rebateable: "true",
    rate_bps: "",
  };
}
