import { withSystem } from "#db/client/with-system.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { CONTESTED_STEPS } from "#db/schema/dispute-words.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { loadCustomerNames } from "#lib/decisions/read/load-names.ts";
import { believedFacts } from "./believed-fact.ts";
import { requireAmbassador } from "./check-opening.ts";
import { CLAIMS_OF_STEP } from "./counter-fact.ts";
import { disputeNow } from "./dispute-clock.ts";
import type { DisputeForm, OpeningRefusal } from "./dispute-view.ts";
import { findContestable, loadContested } from "./load-contested.ts";
import { loadDisputeTerms } from "./load-dispute-settings.ts";
import { findOpenDispute } from "./opening-refusals.ts";

const DAY_MS = 86_400_000;

/**
 * What the form of an order begins with: by step the claims that make sense, each with what is on record.
 * null: the order, or without one the customer, is not there or not the viewer's.
 */
export async function getDisputeForm(
  viewer: Viewer,
  key: { readonly accountId: string; readonly orderId: string | null },
): Promise<DisputeForm | null> {
  const { ambassadorId } = requireAmbassador(viewer);
  const found = await withViewer(viewer, async (tx) => {
    const contestable = await findContestable(tx, viewer, key);
    return contestable && { ...contestable, nameOf: await loadCustomerNames(tx, [key]) };
  });
  if (!found) return null;
  const customerName = found.nameOf(key.accountId);
  return withSystem(async (tx) => {
    const contested = await loadContested(tx, key, ambassadorId);
    if (!contested || (contested.order === null) !== (key.orderId === null)) return null;
    const { order } = contested;
    const { mostAgeDays } = await loadDisputeTerms(tx);
    const listedAt = found.decision?.listedAt ?? Infinity;
    const refusals: (OpeningRefusal | null)[] = [
      await findOpenDispute(tx, key),
      disputeNow(viewer) - listedAt > mostAgeDays * DAY_MS
        ? { code: "too-old", mostAgeDays }
        : null,
    ];
    return {
      order,
      accountId: key.accountId,
      customerName,
      claims: order
        ? CONTESTED_STEPS.flatMap((step) =>
            CLAIMS_OF_STEP[step].flatMap((claim) =>
              believedFacts({ ...contested, order }, claim).map((recorded) => ({
                step,
                claim,
                recorded,
              })),
            ),
          )
        : [],
      refusals: refusals.filter((each) => each !== null),
    };
  });
}
