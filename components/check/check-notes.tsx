import { Info, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CheckAnswer } from "#lib/check/check-order.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { type Family, WARNINGS, type Warning } from "#lib/rules/index.ts";

/** What the order would use up or run into, and how sure the answer is. */
export function CheckNotes({
  answer,
  isReviewer,
}: {
  readonly answer: CheckAnswer;
  readonly isReviewer: boolean;
}) {
  const t = useTranslations("check");
  const { rate } = useFormats();
  const { asked, policy } = answer;
  const [best] = asked.prospects;
  const isCertain = asked.prospects.length === 1;
  const product = asked.productName;
  const family = best?.class ? familyOf(best.class) : null;
  const isBelowCap = best && family && best.rateBasisPoints < policy.caps[family];
  return (
    <ul className="mt-4 flex max-w-170 flex-col gap-1 text-ink-2">
      {WARNINGS.filter((each) => best?.warnings.includes(each)).map((each) => (
        <WarningNote key={each} warning={each} answer={answer} />
      ))}
      {!isCertain && <PossibleWarnings answer={answer} />}
      {!isCertain && <Note>{t("note.ask")}</Note>}
      {isCertain && <Note>{t(isReviewer ? "certainReview" : "certainNote")}</Note>}
      {best?.class === "PRODUCT_FIRST_PURCHASE" && (
        <Note>{t("note.usesProduct", { product })}</Note>
      )}
      {isBelowCap && (
        <Note>
          {t("note.ownRate", {
            product,
            rate: rate(best.rateBasisPoints),
            cap: rate(policy.caps[family]),
          })}
        </Note>
      )}
    </ul>
  );
}

/** What the order would run into if things are otherwise than at best; of the product the table says it. */
function PossibleWarnings({ answer }: { readonly answer: CheckAnswer }) {
  const [best, ...others] = answer.asked.prospects;
  const possible = WARNINGS.filter(
    (each) =>
      each !== "product-already-bought" &&
      !best?.warnings.includes(each) &&
      others.some(({ warnings }) => warnings.includes(each)),
  );
  return possible.map((each) => <WarningNote key={each} warning={each} answer={answer} isMaybe />);
}

function WarningNote({
  warning,
  answer,
  isMaybe = false,
}: {
  readonly warning: Warning;
  readonly answer: CheckAnswer;
  readonly isMaybe?: boolean;
}) {
  const t = useTranslations("check");
  const words = useWarning(warning, answer);
  return <Note isWarning>{isMaybe ? t("maybe", { warning: words }) : words}</Note>;
}

function useWarning(warning: Warning, { asked, policy }: CheckAnswer): string {
  const t = useTranslations("check.warning");
  const { rate } = useFormats();
  switch (warning) {
    case "burns-first-purchase":
      return t(warning, { cap: rate(policy.caps.product) });
    case "just-before-dormancy":
      return t(warning, { capDormant: rate(policy.caps.dormant) });
    case "product-already-bought":
      return t(warning, { product: asked.productName });
    case "uses-up-first-purchase":
    case "after-referral":
      return t(warning);
    default:
      return warning satisfies never;
  }
}

function familyOf(rebateClass: string): Family {
  if (rebateClass.startsWith("DORMANT_")) return "dormant";
  return rebateClass.startsWith("PRODUCT_") ? "product" : "new";
}

function Note({
  isWarning = false,
  children,
}: {
  readonly isWarning?: boolean;
  readonly children: React.ReactNode;
}) {
  const Icon = isWarning ? TriangleAlert : Info;
  return (
    <li className={`flex gap-2.5 ${isWarning ? "text-ink" : ""}`}>
      <Icon size={15} className={`mt-0.75 ${isWarning ? "text-undecided" : "text-ink-3"}`} />
      <span className="text-pretty">{children}</span>
    </li>
  );
}
