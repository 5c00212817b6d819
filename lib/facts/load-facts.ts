import type { FactKind, FactRows } from "./fact-kinds.ts";
import type { FactFormat } from "./formats/fact-format.ts";
import { FACT_FORMATS } from "./formats/fact-formats.ts";
import type { FactFile } from "./read/find-fact-files.ts";
import { readFactFile } from "./read/read-fact-file.ts";
import type { ReadOptions } from "./read/read-chunks.ts";
import type { Reject } from "./reject.ts";
import type { Candidate } from "./settle/candidate.ts";
import type { ProgrammeFacts } from "#lib/rules/history.ts";
import { settleFacts } from "./settle/settle-facts.ts";

/** Reads fact files into memory, by the same rules as an import into an empty database. */
export async function loadFacts(
  files: readonly FactFile[],
  options: Pick<ReadOptions, "onBytesRead"> = {},
): Promise<{ facts: ProgrammeFacts; rejects: readonly Reject[] }> {
  const misread: (readonly Reject[])[] = [];
  let bytesBefore = 0;
  const onBytesRead = (bytes: number) => options.onBytesRead?.(bytesBefore + bytes);
  const read = async <Kind extends FactKind>(kind: Kind) => {
    const file = files.find((candidate) => candidate.file === kind);
    if (!file) return [];
    const format: FactFormat<Kind> = FACT_FORMATS[kind];
    const rows = await readCandidates(format, file.path, { onBytesRead });
    bytesBefore += file.bytes;
    misread.push(rows.rejects);
    return rows.candidates;
  };
  const { facts, rejects } = settleFacts({
    accounts: await read("accounts"),
    ambassadors: await read("ambassadors"),
    products: await read("products"),
    referrals: await read("referrals"),
    orders: await read("orders"),
    refunds: await read("refunds"),
  });
  return { facts, rejects: [...misread.flat(), ...rejects] };
}

async function readCandidates<Kind extends FactKind>(
  format: FactFormat<Kind>,
  path: string,
  options: ReadOptions,
) {
  const candidates: Candidate<FactRows[Kind]>[] = [];
  const rejects: Reject[] = [];
  for await (const batch of readFactFile<Kind>({ file: format.file, path }, options)) {
    for (const row of batch) {
      if ("fact" in row) candidates.push(row);
      else rejects.push(row.reject);
    }
  }
  return { candidates, rejects };
}
