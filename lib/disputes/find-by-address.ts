import type { Viewer } from "#lib/auth/viewer.ts";
import { readDisputeNumber } from "./dispute-number.ts";
import type { DisputeKey } from "./dispute-view.ts";
import { findDispute } from "./find-dispute.ts";

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The dispute that an address names, by its number or, where a notice leads to it, by its id; null where
 * there is none, or none of the viewer's: the two are not told apart.
 */
export async function findByAddress(viewer: Viewer, address: string): Promise<DisputeKey | null> {
  if (ID.test(address)) return findDispute(viewer, address);
  const number = readDisputeNumber(address);
  return number === null ? null : findDispute(viewer, number);
}
