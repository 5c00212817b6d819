"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import type { ImportEvent } from "#lib/imports/import-event.ts";
import { ImportForm } from "./import-form.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { ImportResult } from "./import-result.tsx";
import { readImportEvents } from "./read-import-events.ts";

const ADDRESS = "/api/imports";

/** Takes fact files in and shows how far their import is, and what came of it. */
export function ImportDesk() {
  const t = useTranslations("imports");
  const router = useRouter();
  const [event, setEvent] = useState<ImportEvent | null>(null);
  const isWorking = event?.is === "progress";
  const rejectsHref = useCsvAddress(event?.is === "end" ? event.rejectsCsv : "");

  async function run(submit: React.SubmitEvent<HTMLFormElement>) {
    submit.preventDefault();
    const body = new FormData(submit.currentTarget);
    setEvent({ is: "progress", doneRows: 0, totalRows: null });
    for await (const next of readImportEvents(ADDRESS, body)) setEvent(next);
    router.refresh();
  }

  return (
    <div className="flex flex-col gap-8">
      <ImportForm action={ADDRESS} onSubmit={(submit) => void run(submit)} isWorking={isWorking} />
      {event?.is === "progress" && <ImportProgress {...event} />}
      {event?.is === "end" && (
        <ImportResult {...event} {...(rejectsHref !== null && { rejectsHref })} />
      )}
      {event?.is === "failed" && (
        <p role="alert" className="max-w-150 font-serif text-lead text-pretty">
          {event.message ?? t(event.code === "TOO_LARGE" ? "tooLarge" : "failed")}
        </p>
      )}
    </div>
  );
}

/** An address for a file that is only in this page; null for an empty one. */
function useCsvAddress(csv: string): string | null {
  return useMemo(
    () => (csv === "" ? null : URL.createObjectURL(new Blob([csv], { type: "text/csv" }))),
    [csv],
  );
}
