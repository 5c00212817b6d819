import { FACT_KINDS, type FactKind } from "#lib/facts/fact-kinds.ts";
import { FACT_FORMATS } from "#lib/facts/formats/fact-formats.ts";

/*
 * A programme whose every free column carries markup that runs where it is not escaped. Ids may hold
 * any printable ASCII (section 2), so they also hold what an address could trip over.
 */

export const MARKUP = `"><img src=x onerror=hostile=1>`;
const id = (name: string) => `${MARKUP}/${name}'%2e?#&{{7*7}}`;
const text = (name: string) => `=${name} ${MARKUP}<script>hostile=1</script>\u2028${name}`;

export const HOSTILE = {
  account: id("acc"),
  order: id("ord"),
  unpaidOrder: id("due"),
  customer: text("customer"),
  product: text("product"),
  ambassador: text("ambassador"),
  /** Referred by an ambassador who is markup too. */
  othersAccount: id("acc2"),
  othersOrder: id("ord2"),
} as const;

const at = (day: number) => `2026-10-${String(day).padStart(2, "0")}T10:00:00+08:00`;

const ROWS: Readonly<Record<FactKind, readonly (readonly string[])[]>> = {
  accounts: [
    [HOSTILE.account, id("idn"), at(1), HOSTILE.customer, text("country")],
    [HOSTILE.othersAccount, id("idn2"), at(1), HOSTILE.customer, text("country")],
  ],
  ambassadors: [[id("amb"), id("idn3"), HOSTILE.ambassador, `${MARKUP}@example.com`]],
  products: [[id("prd"), "", HOSTILE.product, "true", "true", ""]],
  referrals: [
    [id("ref"), HOSTILE.account, "mara-lindqvist", at(2), ""],
    [id("ref2"), HOSTILE.othersAccount, id("amb"), at(2), ""],
  ],
  orders: [
    orderRow(HOSTILE.order, HOSTILE.account, "pay", at(3)),
    orderRow(HOSTILE.unpaidOrder, HOSTILE.account, "pay3", ""),
    orderRow(HOSTILE.othersOrder, HOSTILE.othersAccount, "pay2", at(3)),
  ],
  refunds: [[id("rfd"), HOSTILE.order, at(5), "1.00", "true"]],
};

function orderRow(orderId: string, accountId: string, payment: string, paidAt: string) {
  const amounts = ["USD", "100.00", "90.00"];
  const kinds = ["new", "subscription", "official"];
  return [
    orderId,
    accountId,
    id("prd"),
    id("sub"),
    ...kinds,
    id(payment),
    at(3),
    paidAt,
    "",
    ...amounts,
  ];
}

/** As fact files, each with one more row that is refused, so that refusals are shown too. */
export function hostileFiles(): readonly { name: string; mimeType: string; buffer: Buffer }[] {
  return FACT_KINDS.map((file) => {
    const { columns } = FACT_FORMATS[file];
    const spoilt = columns.map((column) => text(column));
    const lines = [columns, ...ROWS[file], spoilt].map((row) => row.map(quote).join(","));
    const buffer = Buffer.from(`${lines.join("\n")}\n`);
    return { name: `${file}.csv`, mimeType: "text/csv", buffer };
  });
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
