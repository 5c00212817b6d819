import { formatDecisions, inOrderIdOrder } from "#lib/decisions/decisions-file.ts";
import { buildHistories } from "#lib/facts/build-histories.ts";
import { findFactFiles, formatRejects } from "#lib/facts/index.ts";
import { loadFacts } from "#lib/facts/load-facts.ts";
import { BUILT_IN_POLICIES, classifyIdentity } from "#lib/rules/index.ts";

/** What `npm run classify` makes of a folder: the decisions file and the rejects file. */
export async function classifyFolder(
  folder: string,
): Promise<{ readonly decisions: string; readonly rejects: string }> {
  const { facts, rejects } = await loadFacts(await findFactFiles(folder));
  const decisions = buildHistories(facts)
    .flatMap((history) => classifyIdentity(history, BUILT_IN_POLICIES))
    .toSorted(inOrderIdOrder);
  const pieces = await Array.fromAsync(formatDecisions(decisions));
  return { decisions: pieces.join(""), rejects: formatRejects(rejects) };
}
