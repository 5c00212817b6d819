import type {
  Account,
  Ambassador,
  Order,
  ProductVersion,
  Referral,
  Refund,
} from "#lib/rules/history.ts";
import type { FactKind, FactRows } from "./fact-kinds.ts";
import type { FactFormat } from "./formats/fact-format.ts";
import { FACT_FORMATS } from "./formats/fact-formats.ts";
import type { FactFile } from "./read/find-fact-files.ts";
import { readFactFile } from "./read/read-fact-file.ts";
import type { ReadOptions } from "./read/read-chunks.ts";
import type { Reject } from "./reject.ts";
import type { Candidate } from "./settle/candidate.ts";
import { settleOrders } from "./settle/settle-orders.ts";
import { settleReferrals } from "./settle/settle-referrals.ts";
import { splitDuplicates } from "./settle/split-duplicates.ts";

/** All facts of a programme; the rows keep the rules of section 2. */
export type Facts = {
  readonly accounts: readonly Account[];
  readonly ambassadors: readonly Ambassador[];
  readonly products: readonly ProductVersion[];
  readonly referrals: readonly Referral[];
  readonly orders: readonly Order[];
  readonly refunds: readonly Refund[];
};

/** Reads fact files into memory, by the same rules as an import into an empty database. */
export async function loadFacts(
  files: readonly FactFile[],
  options: Pick<ReadOptions, "onBytesRead"> = {},
): Promise<{ facts: Facts; rejects: readonly Reject[] }> {
  const rejects: (readonly Reject[])[] = [];
  let bytesBefore = 0;
  const onBytesRead = (bytes: number) => options.onBytesRead?.(bytesBefore + bytes);
  const read = async <Kind extends FactKind>(kind: Kind) => {
    const file = files.find((candidate) => candidate.file === kind);
    if (!file) return [];
    const format: FactFormat<Kind> = FACT_FORMATS[kind];
    const rows = await readCandidates(format, file.path, { onBytesRead });
    bytesBefore += file.bytes;
    const split = splitDuplicates(format, rows.candidates);
    rejects.push(rows.rejects, split.rejects);
    return split.candidates;
  };
  const accounts = (await read("accounts")).map(({ fact }) => fact);
  const ambassadors = (await read("ambassadors")).map(({ fact }) => fact);
  const products = (await read("products")).map(({ fact }) => fact);
  const known = toKnownFacts({ accounts, ambassadors, products });
  const referrals = settleReferrals({ stored: [], candidates: await read("referrals"), known });
  const { orders, refunds } = settleOrders({
    stored: { orders: [], refunds: [] },
    candidates: { orders: await read("orders"), refunds: await read("refunds") },
    known,
  });
  rejects.push(referrals.rejects, orders.rejects, refunds.rejects);
  return {
    facts: {
      accounts,
      ambassadors,
      products,
      referrals: referrals.changes.map(({ fact }) => fact),
      orders: orders.changes.map(({ fact }) => fact),
      refunds: refunds.changes.map(({ fact }) => fact),
    },
    rejects: rejects.flat(),
  };
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

function toKnownFacts({
  accounts,
  ambassadors,
  products,
}: Pick<Facts, "accounts" | "ambassadors" | "products">) {
  const accountIds = new Set(accounts.map(({ accountId }) => accountId));
  const ambassadorIds = new Set(ambassadors.map(({ ambassadorId }) => ambassadorId));
  const versionsByCode = Map.groupBy(products, ({ productCode }) => productCode);
  return {
    hasAccount: (accountId: string) => accountIds.has(accountId),
    hasAmbassador: (ambassadorId: string) => ambassadorIds.has(ambassadorId),
    versionsOf: (productCode: string) => versionsByCode.get(productCode) ?? [],
  };
}
