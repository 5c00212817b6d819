import { useTranslations } from "next-intl";
import { APP_ERROR_CODES, type AppErrorCode } from "#lib/errors/app-error.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What became of the form that led to this page: read from its address, said in words of our own. */
export function OutcomeNotice({
  query,
  done,
}: {
  readonly query: Query;
  /** Words for what `done` names; null where it names nothing. */
  readonly done: string | null;
}) {
  const t = useTranslations("refusal");
  const error = codeOf(query["error"]);
  const seconds = error === "TOO_MANY_REQUESTS" ? secondsOf(query["wait"]) : null;
  if (error !== null) {
    return (
      <p role="alert" className="mt-4 text-rubric">
        {seconds === null ? t(error, { id: idOf(query["id"]) }) : t("tooManyFor", { seconds })}
      </p>
    );
  }
  return done === null ? null : <output className="mt-4 block font-medium">{done}</output>;
}

function codeOf(word: unknown): AppErrorCode | null {
  return APP_ERROR_CODES.find((code) => code === word) ?? null;
}

/** Anyone can write an address: only what looks like an id of ours is shown. */
function idOf(text: unknown): string {
  return typeof text === "string" && /^[0-9a-f-]{36}$/.test(text) ? text : "?";
}

function secondsOf(text: unknown): number | null {
  return typeof text === "string" && /^\d{1,5}$/.test(text) ? Number(text) : null;
}
