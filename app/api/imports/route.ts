import { z } from "zod";
import { defineRoute } from "#lib/actions/define-route.ts";
import { streamText } from "#lib/http/stream-text.ts";
import type { ImportEvent } from "#lib/imports/import-event.ts";
import { FACT_FILE_NAME } from "#lib/imports/run-upload.ts";
import { uploadEvents } from "#lib/imports/upload-events.ts";

const MOST_BYTES = 64 * 1024 ** 2;
const MOST_FILES = 6;

const factFile = z
  .file()
  .max(MOST_BYTES)
  .refine((file) => FACT_FILE_NAME.test(file.name));

const upload = z.strictObject({
  files: z
    .union([factFile.transform((file) => [file]), z.array(factFile).max(MOST_FILES)])
    .refine((files) => new Set(files.map((file) => file.name)).size === files.length),
  strict: z.literal("on").optional(),
});

/** Imports fact files. Script asks for progress, a line of JSON an event; a plain form goes back to the page. */
export const POST = defineRoute({
  name: "imports.run",
  may: "import.run",
  limit: "import",
  body: { kind: "form", schema: upload, mostBytes: MOST_BYTES },
  run: async (context, { body }, request) => {
    const events = uploadEvents(context, body.files, body.strict === "on");
    if (request.headers.get("accept") !== "application/x-ndjson") return answerForm(events);
    return new Response(streamText(asLines(events)), {
      headers: { "content-type": "application/x-ndjson; charset=utf-8" },
    });
  },
});

async function* asLines(events: AsyncGenerator<ImportEvent>): AsyncGenerator<string> {
  for await (const event of events) yield `${JSON.stringify(event)}\n`;
}

/** Without script: the refused rows as a file, or back to the list of imports. */
async function answerForm(events: AsyncGenerator<ImportEvent>): Promise<Response> {
  let last: ImportEvent | null = null;
  for await (const event of events) last = event;
  if (last?.is === "end" && last.refusedRows > 0) {
    return new Response(last.rejectsCsv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="rejects.csv"',
      },
    });
  }
  const outcome = last?.is === "failed" ? "?failed=1" : "";
  return new Response(null, { status: 303, headers: { location: `/admin/imports${outcome}` } });
}
