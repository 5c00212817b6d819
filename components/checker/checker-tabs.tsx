import { useTranslations } from "next-intl";
import { writeAddress } from "#lib/case/case-address.ts";
import {
  type CastNames,
  caseOfQuestion,
  FIRST_QUESTION,
  type Question,
  writeQuestion,
} from "#lib/case/question.ts";

/** A short question, or a whole history: a question opens as the history it tells. */
export function CheckerTabs({
  current,
  question,
  names,
}: {
  readonly current: "question" | "case";
  readonly question: Question | null;
  readonly names: CastNames;
}) {
  const t = useTranslations("checker.tabs");
  const asked = question ?? FIRST_QUESTION;
  const tabs = [
    { is: "question", href: `/checker#${writeQuestion(asked)}` },
    { is: "case", href: `/checker#${writeAddress(caseOfQuestion(asked, names))}` },
  ] as const;
  return (
    <nav aria-label={t("label")} className="border-b border-rule">
      <ul className="flex gap-6">
        {tabs.map(({ is, href }) => (
          <li key={is}>
            <a
              href={is === current ? undefined : href}
              {...(is === current && { "aria-current": "page" as const })}
              className="relative top-px inline-flex min-h-10 items-center border-b-2 border-transparent text-ink-2 hover:text-ink aria-[current]:border-rubric aria-[current]:font-medium aria-[current]:text-ink"
            >
              {t(is)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
