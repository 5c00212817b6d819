import { useTranslations } from "next-intl";
import { Suspense, useMemo } from "react";
import { answerOrder } from "#lib/case/answer-order.ts";
import type { CheckerCase } from "#lib/case/case-address.ts";
import { decideCase } from "#lib/case/decide-case.ts";
import { ASKED_KINDS, isDay, PASTS, PLACES, type Question } from "#lib/case/question.ts";
import type { Policy } from "#lib/rules/index.ts";
import { BLANK, Chosen } from "#components/check/blank.tsx";
import { CaseAnswerView } from "./case-answer.tsx";
import { LiveVerdict } from "./live-verdict.tsx";
import { useTemporal } from "./use-temporal.ts";
import { Waiting } from "./waiting.tsx";

export type QuestionBenchProps = {
  readonly question: Question;
  readonly opened: CheckerCase;
  readonly policies: readonly Policy[];
  readonly onAsk: (question: Question) => void;
};

/** "My customer did X on day Y": a sentence with blanks, and its answer under it as one fills them in. */
export function QuestionBench({ question, opened, policies, onAsk }: QuestionBenchProps) {
  const t = useTranslations("checker.question");
  const set = (change: Partial<Question>) => onAsk({ ...question, ...change });
  const blanks = {
    past: standing(
      <Choice
        label={t("pastLabel")}
        value={question.past}
        options={PASTS.map((value) => ({ value, label: t(`past.${value}`) }))}
        onChoose={(past) => set({ past })}
      />,
    ),
    referred: standing(
      <DayInput
        label={t("referredLabel")}
        value={question.referredOn}
        onDay={(referredOn) => set({ referredOn })}
      />,
    ),
    kind: standing(
      <Choice
        label={t("kindLabel")}
        value={question.kind}
        options={ASKED_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChoose={(kind) => set({ kind })}
      />,
    ),
    paid: standing(
      <DayInput
        label={t("paidLabel")}
        value={question.paidOn}
        onDay={(paidOn) => set({ paidOn })}
      />,
    ),
    place: standing(
      <Choice
        label={t("placeLabel")}
        value={question.place}
        options={PLACES.map((value) => ({ value, label: t(`place.${value}`) }))}
        onChoose={(place) => set({ place })}
      />,
    ),
    amount: standing(
      <input
        type="text"
        inputMode="decimal"
        aria-label={t("amountLabel")}
        value={question.amount}
        maxLength={12}
        autoComplete="off"
        className={`${BLANK} cursor-text`}
        style={{ minWidth: "3ch" }}
        onChange={({ target }) => {
          if (/^[\d.]{1,12}$/u.test(target.value)) set({ amount: target.value });
        }}
      />,
    ),
  };
  return (
    <>
      <p className="max-w-220 pt-7 font-serif text-lead/9 md:text-[1.5625rem]/11">
        {t.rich("ask", blanks)}
      </p>
      <Suspense fallback={<Waiting />}>
        <QuestionAnswer opened={opened} policies={policies} />
      </Suspense>
    </>
  );
}

/** Apart from the question: a server draws both, and a browser wakes the blanks without waiting for this. */
function QuestionAnswer({ opened, policies }: Pick<QuestionBenchProps, "opened" | "policies">) {
  useTemporal();
  const t = useTranslations("checker");
  const answer = useMemo(
    () => answerOrder(decideCase(opened.rows, policies), opened.orderId ?? ""),
    [opened, policies],
  );
  if (answer === null) {
    return (
      <p role="alert" className="pt-6 font-serif text-clause text-rubric">
        {t("cannotRead")}
      </p>
    );
  }
  return (
    <>
      <LiveVerdict answer={answer} />
      <CaseAnswerView opened={opened} answer={answer} />
    </>
  );
}

/** A blank at its place in the sentence. */
function standing(blank: React.ReactNode) {
  return () => blank;
}

function Choice<Value extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}) {
  return (
    <Chosen>
      <select
        aria-label={label}
        value={value}
        className={`${BLANK} appearance-none pr-5`}
        onChange={({ target }) => {
          const chosen = options.find((each) => each.value === target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} className="bg-lift font-sans text-base">
            {option.label}
          </option>
        ))}
      </select>
    </Chosen>
  );
}

function DayInput({
  label,
  value,
  onDay,
}: {
  readonly label: string;
  readonly value: string;
  readonly onDay: (day: string) => void;
}) {
  return (
    <input
      type="date"
      aria-label={label}
      value={value}
      min="2000-01-01"
      max="2099-12-31"
      required
      className={BLANK}
      onChange={({ target }) => {
        if (isDay(target.value)) onDay(target.value);
      }}
    />
  );
}
