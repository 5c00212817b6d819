"use client";

import { UserCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "#components/ui/button.tsx";
import { CheckboxField } from "#components/ui/checkbox-field.tsx";
import { InputField } from "#components/ui/input-field.tsx";
import { NativeSelect } from "#components/ui/native-select.tsx";
import { DecideOptions } from "./decide-options.tsx";
import { HiddenFields } from "./hidden-fields.tsx";
import type { DecisionOption } from "./decision-options.ts";
import { TextArea } from "#components/ui/text-area.tsx";
import { useDecideKeys } from "./use-decide-keys.ts";

export type DecideFormProps = {
  readonly action: (form: FormData) => void | Promise<void>;
  /** Which dispute, in which state the reviewer saw it, and where to go on. */
  readonly fields: Readonly<Record<string, string>>;
  readonly options: readonly DecisionOption[];
  /** What each option would do, in a sentence; only for the chosen one it is shown. */
  readonly notes: Readonly<Partial<Record<DecisionOption, string>>>;
  /** Why a second admin must agree, by option; left out where none must. */
  readonly secondNeeded: Readonly<Partial<Record<DecisionOption, string>>>;
  readonly upholdReasons: readonly { readonly value: string; readonly label: string }[];
  /** The counter-fact's fields, to be corrected in part. */
  readonly partFields: React.ReactNode;
  /** Of the order: goodwill is paid in it. */
  readonly currency: string;
  /** How many orders of the same cause could be corrected along; 0: none. */
  readonly sameCauseOrders: number;
  readonly hasNext: boolean;
};

/** Decides: choose, say why, and go on to the next one. */
export function DecideForm(props: DecideFormProps) {
  const t = useTranslations("disputeDesk.decide");
  const [chosen, setChosen] = useState<DecisionOption | null>(props.options[0] ?? null);
  const form = useRef<HTMLFormElement>(null);
  useDecideKeys(form, props.options, setChosen);
  if (chosen === null) return null;
  const second = props.secondNeeded[chosen];
  const sentence = t(`sentence.${chosen}`);
  return (
    <form ref={form} id="decide-form" action={props.action}>
      <HiddenFields fields={props.fields} />
      <DecideOptions
        options={props.options}
        notes={props.notes}
        chosen={chosen}
        onChoose={setChosen}
      />
      <div className="mt-3.5 flex flex-col gap-3.5">
        {chosen === "uphold" && (
          <NativeSelect
            label={t("reason")}
            name="reason"
            defaultValue={props.upholdReasons[0]?.value ?? ""}
            options={props.upholdReasons}
          />
        )}
        {chosen === "part" && props.partFields}
        {chosen === "goodwill" && (
          <InputField
            label={t("amount", { currency: props.currency })}
            name="amountInput"
            required
            maxLength={20}
            autoComplete="off"
            note={t("amountNote")}
          />
        )}
        <TextArea
          key={chosen}
          name="sentence"
          label={sentence}
          rows={3}
          required
          maxLength={2_000}
          data-decide-sentence
        />
        {(chosen === "accept" || chosen === "part") && props.sameCauseOrders > 0 && (
          <CheckboxField
            name="alsoSame"
            isChecked
            label={t("sameCause", { count: props.sameCauseOrders })}
          />
        )}
        {second !== undefined && (
          <p className="flex gap-2.5 text-sm text-undecided">
            <UserCheck size={16} aria-hidden className="mt-0.5" />
            {second}
          </p>
        )}
      </div>
      <Submits chosen={chosen} hasNext={props.hasNext} />
    </form>
  );
}

function Submits({
  chosen,
  hasNext,
}: {
  readonly chosen: DecisionOption;
  readonly hasNext: boolean;
}) {
  const t = useTranslations("disputeDesk.decide");
  const { pending } = useFormStatus();
  return (
    <div className="mt-4.5 flex flex-wrap gap-2.5">
      {hasNext && (
        <Button
          type="submit"
          look="ink"
          name="go"
          value="next"
          disabled={pending}
          aria-keyshortcuts="Control+Enter"
          className="max-md:w-full"
        >
          {t(`andNext.${chosen}`)}
        </Button>
      )}
      <Button
        type="submit"
        look={hasNext ? "outline" : "ink"}
        name="go"
        value="stay"
        disabled={pending}
        className="max-md:w-full"
      >
        {t(`submit.${chosen}`)}
      </Button>
    </div>
  );
}
