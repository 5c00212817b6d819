import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import { outcomeOf } from "#components/verdict/story-of.ts";
import { writeAddress } from "#lib/case/case-address.ts";
import type { ShownExample } from "#lib/programme/shown-examples.ts";

/** More cases in a line each: what happens, and how its order ends. */
export function ExampleList({ examples }: { readonly examples: readonly ShownExample[] }) {
  const t = useTranslations("example");
  return (
    <ul>
      {examples.map(({ id, case: opened, answer }) => {
        const { decision } = answer.explanation;
        return (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-rule py-2.5 first:pt-0 last:border-b-0"
          >
            <TextLink href={`/checker#${writeAddress(opened)}`} className="font-serif text-clause">
              {t(id)}
            </TextLink>
            <OutcomeChip
              verdict={decision.verdict}
              outcome={outcomeOf(decision)}
              isQuiet={decision.verdict === "eligible"}
              programmeStart={answer.explanation.policy.programmeStart}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** Opens the case that is shown, to be changed at will. */
export function TryIt({ example }: { readonly example: ShownExample }) {
  const t = useTranslations("guide");
  return (
    <p className="mt-4">
      <ButtonLink href={`/checker#${writeAddress(example.case)}`}>
        {t("tryIt")}
        <ArrowRight size={15} aria-hidden />
      </ButtonLink>
    </p>
  );
}
