import { useTranslations } from "next-intl";
import { AlternativesTable } from "./alternatives-table.tsx";
import { CheckNotes } from "./check-notes.tsx";
import { CheckSentence } from "./check-sentence.tsx";
import type { CheckView } from "./check-view.ts";
import { ProspectList } from "./prospect-list.tsx";

/** An order not placed yet: a sentence with blanks, its answer, what that hangs on, and what else there is. */
export function CheckPanel(view: CheckView) {
  const t = useTranslations("check");
  const { answer } = view;
  return (
    <div>
      <CheckSentence {...view} />
      {answer === null ? (
        <p className="mt-4 text-ink-2">{t("noAnswer")}</p>
      ) : (
        <>
          <CheckNotes answer={answer} isReviewer={view.isReviewer} />
          {answer.asked.prospects.length > 1 && <ProspectList answer={answer} terms={view.terms} />}
          <AlternativesTable view={view} answer={answer} />
        </>
      )}
    </div>
  );
}
