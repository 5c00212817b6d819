import { useTranslations } from "next-intl";
import { joinClasses } from "#components/ui/join-classes.ts";
import { KeyCap } from "#components/ui/key-cap.tsx";
import { DECISION_OPTIONS, type DecisionOption } from "./decision-options.ts";

const RADIO =
  "mt-0.75 grid size-4 flex-none appearance-none place-items-center rounded-full border-[1.5px] border-rule-strong bg-lift checked:border-ink " +
  "checked:before:size-2 checked:before:rounded-full checked:before:bg-ink";

export type DecideOptionsProps = {
  readonly options: readonly DecisionOption[];
  readonly notes: Readonly<Partial<Record<DecisionOption, string>>>;
  readonly chosen: DecisionOption;
  readonly onChoose: (option: DecisionOption) => void;
};

/** The decisions that can be made, a key each; what the chosen one does stands under it. */
export function DecideOptions({ options, notes, chosen, onChoose }: DecideOptionsProps) {
  const t = useTranslations("disputeDesk.decide");
  const offered = DECISION_OPTIONS.filter(({ option }) => options.includes(option));
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t("legend")}</legend>
      {offered.map(({ option, key }) => {
        const isChosen = option === chosen;
        return (
          <label
            key={option}
            className="flex items-start gap-3 border-b border-rule py-2.25 max-md:min-h-11"
          >
            <input
              type="radio"
              name="decision"
              value={option}
              checked={isChosen}
              onChange={() => onChoose(option)}
              aria-keyshortcuts={key}
              className={RADIO}
            />
            <span className="flex-1">
              <span className={joinClasses(isChosen && "font-strong")}>
                {t(`option.${option}`)}
              </span>
              {isChosen && notes[option] !== undefined && (
                <span className="mt-px block text-sm/4.75 text-ink-2">{notes[option]}</span>
              )}
            </span>
            <span aria-hidden className="max-md:hidden">
              <KeyCap>{key.toUpperCase()}</KeyCap>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
