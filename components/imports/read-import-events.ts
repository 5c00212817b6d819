import type { ImportEvent } from "#lib/imports/import-event.ts";

const FAILED: ImportEvent = { is: "failed", message: null, code: "UNEXPECTED" };

/** The events of an upload as they arrive. The last one is never progress, whatever the network does. */
export async function* readImportEvents(
  address: string,
  body: FormData,
): AsyncGenerator<ImportEvent> {
  let last: ImportEvent | null = null;
  try {
    const headers = { accept: "application/x-ndjson" };
    const answer = await fetch(address, { method: "POST", body, headers });
    if (!answer.ok) {
      const { refusal } = await answer.json();
      yield { is: "failed", message: null, code: refusal.code };
      return;
    }
    for await (const line of linesOf(answer)) {
      // Our own route wrote it.
      last = JSON.parse(line) as ImportEvent;
      yield last;
    }
  } catch {
    last = null;
  }
  if (last === null || last.is === "progress") yield FAILED;
}

async function* linesOf(answer: Response): AsyncGenerator<string> {
  if (!answer.body) return;
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
