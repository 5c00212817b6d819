import { useTranslations } from "next-intl";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { MoneyTableProps } from "./money-table.tsx";

/** Why each line is what it is, in the margin. */
export function MoneyNotes(props: MoneyTableProps) {
  const t = useTranslations("money");
  const { rate } = useFormats();
  const { capBasisPoints, productRateBasisPoints, product, rateBasisPoints } = props;
  const hasOwnRate = productRateBasisPoints !== null && rateBasisPoints !== capBasisPoints;
  return (
    <>
      <p>{t("vouchersNote")}</p>
      {!props.isPaid && <p>{t("unpaidNote")}</p>}
      {props.refunds.length > 0 && <p>{t("refundsNote")}</p>}
      {capBasisPoints !== null && (
        <p>
          {t(hasOwnRate ? "ownRateNote" : "capNote", {
            cap: rate(capBasisPoints),
            product,
            rate: rate(rateBasisPoints),
          })}
        </p>
      )}
      {isRounded(props) && <p>{t("roundNote")}</p>}
    </>
  );
}

function isRounded({ baseMinor, rateBasisPoints }: MoneyTableProps): boolean {
  return (BigInt(baseMinor) * BigInt(rateBasisPoints)) % 10_000n !== 0n;
}
