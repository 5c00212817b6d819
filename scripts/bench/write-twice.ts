import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { csvRow } from "#lib/facts/csv-row.ts";
import type { FactKind, FactRows } from "#lib/facts/fact-kinds.ts";
import { type FactFile, findFactFiles, readFactFile } from "#lib/facts/index.ts";
import { FACT_FORMATS } from "#lib/facts/formats/fact-formats.ts";
import type { FactFormat } from "#lib/facts/formats/fact-format.ts";

const IDS = new Set([
  "accountId",
  "identityId",
  "ambassadorId",
  "referralId",
  "orderId",
  "subscriptionId",
  "paymentId",
  "refundId",
]);

/** A folder with every row of another one twice, the second time under ids of its own. */
export async function writeTwice(folder: string, target: string): Promise<void> {
  for (const file of await findFactFiles(folder)) {
    await pipeline(
      Readable.from(linesOf(file)),
      createWriteStream(join(target, `${file.file}.csv`)),
    );
  }
}

async function* linesOf<Kind extends FactKind>(file: FactFile<Kind>): AsyncGenerator<string> {
  const format: FactFormat<Kind> = FACT_FORMATS[file.file];
  yield csvRow(format.columns);
  for await (const batch of readFactFile(file)) {
    let lines = "";
    for (const row of batch) {
      if (!("fact" in row)) continue;
      lines += csvRow(format.serialize(row.fact));
      // A product serves both halves.
      if (file.file !== "products") lines += csvRow(format.serialize(renamed(row.fact)));
    }
    yield lines;
  }
}

function renamed<Fact extends FactRows[FactKind]>(fact: Fact): Fact {
  const entries = Object.entries(fact).map(([field, value]) => [
    field,
    IDS.has(field) && typeof value === "string" ? `${value}~2` : value,
  ]);
  // The same fields with other texts in them.
  return Object.fromEntries(entries) as Fact;
}
