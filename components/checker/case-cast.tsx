import { useTranslations } from "next-intl";
import { Section, SectionWide } from "#components/ui/section.tsx";
import type { CaseProblem, CaseRows } from "#lib/case/read-case.ts";
import { AccountsEditor } from "./accounts-editor.tsx";
import { ProductsEditor } from "./products-editor.tsx";
import { ReferralsEditor } from "./referrals-editor.tsx";

export type CastProps = {
  readonly rows: CaseRows;
  readonly problems: readonly CaseProblem[];
  readonly onEdit: (rows: CaseRows) => void;
};

/** Who and what the orders are about: accounts and their real names, referrals, products. */
export function CaseCast(props: CastProps) {
  const t = useTranslations("checker.castTitle");
  return (
    <>
      <Section title={t("accounts")} note={t("accountsNote")} id="accounts">
        <SectionWide>
          <AccountsEditor {...props} />
        </SectionWide>
      </Section>
      <Section title={t("referrals")} note={t("referralsNote")} id="referrals">
        <SectionWide>
          <ReferralsEditor {...props} />
        </SectionWide>
      </Section>
      <Section title={t("products")} note={t("productsNote")} id="products">
        <SectionWide>
          <ProductsEditor {...props} />
        </SectionWide>
      </Section>
    </>
  );
}
