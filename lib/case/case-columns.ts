import type { FactKind } from "#lib/facts/fact-kinds.ts";

/** How one column of a row stands in an address: as it is, or as nothing where it says the usual. */
export type AddressColumn = {
  readonly name: string;
  readonly isInstant?: true;
  /** What a row says that says nothing here. */
  readonly usual?: (row: Readonly<Record<string, string>>, at: number) => string;
};

export type AddressTable = {
  readonly letter: string;
  readonly kind: FactKind;
  /** The most telling columns first, since nothing at the end of a row is left out altogether. */
  readonly columns: readonly AddressColumn[];
};

const plain = (name: string): AddressColumn => ({ name });
const instant = (name: string): AddressColumn => ({ name, isInstant: true });
const usually = (name: string, value: string): AddressColumn => ({ name, usual: () => value });
const like = (name: string, other: string): AddressColumn => ({
  name,
  usual: (row) => row[other] ?? "",
});
const numbered = (name: string, word: string): AddressColumn => ({
  name,
  usual: (_row, at) => `${word}-${at + 1}`,
});

/** The six tables, each under a letter. The order of columns is part of version 1 and never changes. */
export const ADDRESS_TABLES: readonly AddressTable[] = [
  {
    letter: "a",
    kind: "accounts",
    columns: [
      plain("account_id"),
      plain("identity_id"),
      like("display_name", "account_id"),
      usually("country", "CN"),
      {
        name: "registered_at",
        isInstant: true,
        usual: () => "2022-01-01T00:00:00+08:00",
      },
    ],
  },
  {
    letter: "m",
    kind: "ambassadors",
    columns: [
      plain("ambassador_id"),
      plain("identity_id"),
      like("name", "ambassador_id"),
      { name: "email", usual: (row) => `${row["ambassador_id"] ?? ""}@example.com` },
    ],
  },
  {
    letter: "p",
    kind: "products",
    columns: [
      plain("product_code"),
      like("name", "product_code"),
      usually("rate_bps", ""),
      usually("rebateable", "true"),
      usually("counts_as_purchase", "true"),
      instant("effective_from"),
    ],
  },
  {
    letter: "r",
    kind: "referrals",
    columns: [
      plain("account_id"),
      plain("ambassador_id"),
      instant("starts_at"),
      instant("ends_at"),
      numbered("referral_id", "referral"),
    ],
  },
  {
    letter: "o",
    kind: "orders",
    columns: [
      plain("order_id"),
      plain("account_id"),
      plain("product_code"),
      usually("kind", "new"),
      instant("paid_at"),
      plain("list_amount"),
      usually("currency", "CNY"),
      instant("active_until"),
      like("paid_amount", "list_amount"),
      { name: "placed_at", isInstant: true, usual: (row) => row["paid_at"] ?? "" },
      usually("billing", "subscription"),
      usually("channel", "official"),
      plain("payment_id"),
      plain("subscription_id"),
    ],
  },
  {
    letter: "f",
    kind: "refunds",
    columns: [
      plain("order_id"),
      instant("refunded_at"),
      plain("amount"),
      usually("usage_consumed", "false"),
      numbered("refund_id", "refund"),
    ],
  },
];
