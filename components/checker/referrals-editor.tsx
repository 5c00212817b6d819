import { useTranslations } from "next-intl";
import { addRow, removeRow, setCell } from "#lib/case/edit-case.ts";
import type { CaseRows } from "#lib/case/read-case.ts";
import type { CastProps } from "./case-cast.tsx";
import { AddButtons, CastRow } from "./cast-row.tsx";
import { ChoiceCell, DayCell } from "./cell-inputs.tsx";

/** Who referred whom, from when until when. */
export function ReferralsEditor({ rows, problems, onEdit }: CastProps) {
  const t = useTranslations("checker");
  const accounts = rows.accounts.map((each) => ({
    value: each.account_id,
    label: each.display_name || each.account_id,
  }));
  const ambassadors = rows.ambassadors.map((each) => ({
    value: each.ambassador_id,
    label: each.name || each.ambassador_id,
  }));
  return (
    <>
      <ul>
        {rows.referrals.map((referral, at) => {
          const cell = (column: keyof typeof referral) => ({
            label: t(`column.${column}`),
            value: referral[column],
            isWrong: problems.some(
              (each) => each.file === "referrals" && each.row === at && each.column === column,
            ),
            onChange: (value: string) =>
              onEdit(setCell(rows, "referrals", at, { [column]: value })),
          });
          return (
            <CastRow
              key={at}
              removeLabel={t("remove", { what: t("castTitle.referrals") })}
              onRemove={() => onEdit(removeRow(rows, "referrals", at))}
            >
              <ChoiceCell {...cell("account_id")} options={accounts} />
              <ChoiceCell {...cell("ambassador_id")} options={ambassadors} />
              <DayCell {...cell("starts_at")} />
              <DayCell {...cell("ends_at")} />
            </CastRow>
          );
        })}
      </ul>
      <AddButtons
        buttons={[
          { label: t("referrals.add"), onClick: () => onEdit(withReferral(rows)) },
          ...(rows.ambassadors.length < 2
            ? [
                {
                  label: t("referrals.addAmbassador"),
                  onClick: () => onEdit(withAmbassador(rows, t("cast.otherAmbassador"))),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function withReferral(rows: CaseRows): CaseRows {
  const start = rows.orders[0]?.placed_at ?? "2026-01-01T12:00:00+08:00";
  let number = rows.referrals.length + 1;
  while (rows.referrals.some((each) => each.referral_id === `referral-${number}`)) number += 1;
  const last = rows.referrals.at(-1);
  return addRow(rows, "referrals", {
    referral_id: `referral-${number}`,
    account_id: rows.accounts[0]?.account_id ?? "",
    ambassador_id: rows.ambassadors.at(-1)?.ambassador_id ?? "",
    starts_at: last ? last.ends_at || start : start,
    ends_at: "",
  });
}

function withAmbassador(rows: CaseRows, name: string): CaseRows {
  const id = `ambassador-${rows.ambassadors.length + 1}`;
  const row = { ambassador_id: id, identity_id: `${id}-name`, name, email: `${id}@example.com` };
  return addRow(rows, "ambassadors", row);
}
