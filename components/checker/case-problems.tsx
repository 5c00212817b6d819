import { useTranslations } from "next-intl";
import type { CaseProblem } from "#lib/case/read-case.ts";

const MOST_SHOWN = 5;

/** What of the case cannot be read, row by row: the rest is decided without it. */
export function CaseProblems({ problems }: { readonly problems: readonly CaseProblem[] }) {
  const t = useTranslations("checker.problems");
  const columns = useTranslations("checker.column");
  if (problems.length === 0) return null;
  return (
    <output className="mt-5 block border-l-2 border-rubric pl-3.5">
      <p className="font-medium">{t("title", { count: problems.length })}</p>
      <ul className="mt-1 text-sm text-ink-2">
        {problems.slice(0, MOST_SHOWN).map(({ file, row, column, value }) => (
          <li key={`${file} ${row} ${column}`}>
            {t("row", {
              table: t(`table.${file}`),
              number: row + 1,
              column: isColumn(column) ? columns(column) : column,
              value: value === "" ? t("nothing") : value.slice(0, 60),
            })}
          </li>
        ))}
      </ul>
    </output>
  );
}

/** Columns with a word of their own; the others are said as the files call them. */
const COLUMNS = [
  "account_id",
  "product_code",
  "kind",
  "placed_at",
  "paid_at",
  "active_until",
  "currency",
  "list_amount",
  "paid_amount",
  "starts_at",
  "ends_at",
  "refunded_at",
  "amount",
  "ambassador_id",
  "identity_id",
  "rate_bps",
  "payment_id",
  "order_id",
] as const;
type Column = (typeof COLUMNS)[number];

function isColumn(column: string): column is Column {
  return COLUMNS.some((each) => each === column);
}
