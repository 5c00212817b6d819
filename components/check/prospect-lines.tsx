import { useTranslations } from "next-intl";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { type Prospect, type Supposition, SUPPOSITIONS } from "#lib/rules/index.ts";

export type ProspectLinesProps = {
  /** The best first. */
  readonly prospects: readonly Prospect[];
  readonly product: string;
  readonly currency: string;
  /** Of the policy in force. */
  readonly programmeStart: number;
};

/** Each answer that may be right, with what must be so for it. */
export function ProspectLines(props: ProspectLinesProps) {
  return (
    <ul className="mt-2 border-t border-rule-strong">
      {props.prospects.map((prospect) => (
        <ProspectLine
          key={`${prospect.class} ${prospect.reason} ${prospect.warnings.join(" ")}`}
          {...props}
          prospect={prospect}
        />
      ))}
    </ul>
  );
}

function ProspectLine(props: ProspectLinesProps & { readonly prospect: Prospect }) {
  const { prospect, currency, programmeStart } = props;
  const { amount } = useFormats();
  const outcome = prospect.class ?? prospect.reason;
  return (
    <li className="grid items-baseline gap-x-4 gap-y-1 border-b border-rule py-2 md:grid-cols-[minmax(0,1fr)_15rem_6rem]">
      <span className="text-pretty">{useConditions(props)}</span>
      <span>
        {outcome && (
          <OutcomeChip
            verdict={prospect.class === null ? prospect.verdict : "eligible"}
            outcome={outcome}
            isQuiet={prospect.class !== null}
            programmeStart={programmeStart}
          />
        )}
      </span>
      <span className="md:text-right">{amount(prospect.rebateMinor, currency)}</span>
    </li>
  );
}

/** Whole words for each thing that must be so, joined as the language joins them. */
function useConditions({
  prospect: { conditions },
  ...said
}: ProspectLinesProps & { readonly prospect: Prospect }): string {
  const t = useTranslations("check");
  const { day } = useFormats();
  const words = { product: said.product, start: day(said.programmeStart) };
  const anyOf = (all: readonly string[]) =>
    all.reduce((one, two) => (one === "" ? two : t("or", { one, two })), "");
  const { before, since, product } = conditions;
  const parts = [
    anyOf(inFewWords("before", before).map((each) => t(`condition.before.${each}`))),
    anyOf((since ?? []).map((each) => t(`condition.since.${each}`))),
    anyOf(inFewWords("product", product).map((each) => t(`condition.product.${each}`, words))),
  ].filter((part) => part !== "");
  if (parts.length === 0) return t("always");
  return t("if", { conditions: parts.reduce((one, two) => t("and", { one, two })) });
}

/** All values but the first are "bought". */
function inFewWords<Name extends "before" | "product">(
  name: Name,
  values: readonly Supposition[Name][] | null,
): readonly (Supposition[Name] | "bought")[] {
  const [nothing, ...bought] = SUPPOSITIONS[name];
  const isEveryPurchase =
    values?.length === bought.length && values.every((value) => value !== nothing);
  return isEveryPurchase ? ["bought"] : (values ?? []);
}
