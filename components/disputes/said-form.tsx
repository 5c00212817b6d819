"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { APP_ERROR_CODES, type AppErrorCode } from "#lib/errors/app-error.ts";
import { EvidenceField } from "./evidence-field.tsx";
import { HiddenFields } from "./hidden-fields.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

export type SaidFormProps = {
  /** Takes a POST of the fields, of `text` and of `files`. Answers script with where to go. */
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly textLabel: string;
  readonly textNote?: string;
  readonly submitLabel: string;
  readonly look?: "ink" | "outline";
  readonly needsEvidence?: boolean;
  readonly hasEvidence?: boolean;
};

type Refused = { readonly code: AppErrorCode; readonly id: string };

/** Words with evidence. Without script it is a plain form; with it, what was typed outlives a refusal. */
export function SaidForm(props: SaidFormProps) {
  const t = useTranslations("disputes");
  const refusal = useTranslations("refusal");
  const router = useRouter();
  const [isWorking, setIsWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  async function send(submit: React.SubmitEvent<HTMLFormElement>) {
    submit.preventDefault();
    const form = submit.currentTarget;
    setIsWorking(true);
    setRefused(null);
    const answer = await postForm(props.action, new FormData(form));
    setIsWorking(false);
    if ("href" in answer) {
      form.reset();
      router.push(answer.href);
    } else setRefused(answer);
    router.refresh();
  }

  return (
    <form
      action={props.action}
      method="post"
      encType="multipart/form-data"
      onSubmit={(submit) => void send(submit)}
      className="flex max-w-150 flex-col gap-4"
    >
      <HiddenFields fields={props.fields} />
      <TextArea
        name="text"
        label={props.textLabel}
        required
        maxLength={LONGEST_TEXT}
        {...(props.textNote !== undefined && { note: props.textNote })}
      />
      {props.hasEvidence !== false && <EvidenceField isRequired={props.needsEvidence ?? false} />}
      {refused !== null && (
        <p role="alert" className="text-rubric">
          {refusal(refused.code, { id: refused.id })}
        </p>
      )}
      <Button
        type="submit"
        look={props.look ?? "ink"}
        disabled={isWorking}
        className="self-start max-md:w-full"
      >
        {isWorking ? t("sending") : props.submitLabel}
      </Button>
    </form>
  );
}

const LONGEST_TEXT = 4_000;

async function postForm(address: string, body: FormData): Promise<{ href: string } | Refused> {
  try {
    const response = await fetch(address, {
      method: "POST",
      body,
      headers: { accept: "application/json" },
    });
    return readAnswer(await response.json());
  } catch {
    return { code: "UNEXPECTED", id: "?" };
  }
}

/** A server behind another one may answer anything. */
function readAnswer(answer: unknown): { href: string } | Refused {
  const { href, refusal } = (answer ?? {}) as { href?: unknown; refusal?: Partial<Refused> };
  if (typeof href === "string") return { href };
  const code = APP_ERROR_CODES.find((each) => each === refusal?.code) ?? "UNEXPECTED";
  return { code, id: String(refusal?.id ?? "?") };
}
