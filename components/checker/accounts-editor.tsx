import { useTranslations } from "next-intl";
import { addRow, moved, removeRow, setCell } from "#lib/case/edit-case.ts";
import type { CaseRows } from "#lib/case/read-case.ts";
import type { CastProps } from "./case-cast.tsx";
import { AddButtons, CastRow } from "./cast-row.tsx";
import { ChoiceCell, TextCell } from "./cell-inputs.tsx";

/** The accounts, each under a real name: one person may have several, and an ambassador may buy too. */
export function AccountsEditor({ rows, onEdit }: CastProps) {
  const t = useTranslations("checker");
  const names = useRealNames(rows);
  const [first] = rows.accounts;
  const ambassador = rows.ambassadors.find(
    ({ identity_id: id }) => !rows.accounts.some((each) => each.identity_id === id),
  );
  return (
    <>
      <ul>
        {rows.accounts.map((account, at) => {
          const set = (cells: Partial<typeof account>) =>
            onEdit(setCell(rows, "accounts", at, cells));
          const isUsed = [...rows.orders, ...rows.referrals].some(
            (each) => each.account_id === account.account_id,
          );
          return (
            <CastRow
              key={at}
              removeLabel={t("remove", { what: account.display_name })}
              onRemove={isUsed ? undefined : () => onEdit(removeRow(rows, "accounts", at))}
            >
              <TextCell
                label={t("column.display_name")}
                value={account.display_name}
                onChange={(name) => set({ display_name: name })}
              />
              <ChoiceCell
                label={t("column.identity_id")}
                value={account.identity_id}
                options={names}
                onChange={(identity) => set({ identity_id: identity })}
              />
            </CastRow>
          );
        })}
      </ul>
      <AddButtons
        buttons={[
          {
            label: t("accounts.add"),
            onClick: () => onEdit(addRow(rows, "accounts", anotherAccount(rows, first))),
          },
          ...(ambassador
            ? [
                {
                  label: t("accounts.ambassadorBuys", { name: ambassador.name }),
                  onClick: () => onEdit(withPurchase(rows, ambassador)),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

type Account = CaseRows["accounts"][number];
type Ambassador = CaseRows["ambassadors"][number];

function useRealNames(rows: CaseRows) {
  const t = useTranslations("checker.realName");
  const people = new Map<string, string>();
  for (const { identity_id: id, display_name: name } of rows.accounts) {
    if (id !== "" && !people.has(id)) people.set(id, t("person", { name }));
  }
  for (const { identity_id: id, name } of rows.ambassadors)
    people.set(id, t("ambassador", { name }));
  return [
    ...[...people].map(([value, label]) => ({ value, label })),
    { value: "", label: t("none") },
    ...(people.has("someone-else") ? [] : [{ value: "someone-else", label: t("another") }]),
  ];
}

function anotherAccount({ accounts }: CaseRows, first: Account | undefined): Account {
  let number = accounts.length + 1;
  while (accounts.some((each) => each.account_id === `account-${number}`)) number += 1;
  return {
    account_id: `account-${number}`,
    identity_id: first?.identity_id ?? "customer-name",
    registered_at: first?.registered_at ?? "2022-01-01T00:00:00+08:00",
    display_name: `${first?.display_name ?? ""} ${number}`.trim(),
    country: first?.country ?? "CN",
  };
}

/** The ambassador with a purchase of their own, a month before everything else. */
function withPurchase(rows: CaseRows, ambassador: Ambassador): CaseRows {
  const accountId = `${ambassador.ambassador_id}-own`.slice(0, 64);
  const [model] = rows.orders.toSorted((a, b) => (a.paid_at < b.paid_at ? -1 : 1));
  if (!model) return rows;
  const paidAt = moved(model.paid_at === "" ? model.placed_at : model.paid_at, -30);
  const account = {
    ...anotherAccount(rows, rows.accounts[0]),
    account_id: accountId,
    identity_id: ambassador.identity_id,
    display_name: ambassador.name,
  };
  const order = {
    ...model,
    order_id: `${accountId}-order`.slice(0, 64),
    account_id: accountId,
    kind: "new",
    billing: "subscription",
    channel: "official",
    payment_id: "",
    placed_at: paidAt,
    paid_at: paidAt,
    active_until: "",
  };
  return addRow({ ...rows, orders: [order, ...rows.orders] }, "accounts", account);
}
