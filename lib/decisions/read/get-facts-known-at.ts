import { cache } from "react";
import { withSystem } from "#db/client/with-system.ts";
import { factsKnownAt } from "./facts-known-at.ts";

/** Until when facts are on record, asked once a request; null before the first import. */
export const getFactsKnownAt: () => Promise<number | null> = cache(async () => {
  const at = await withSystem((tx) => factsKnownAt(tx));
  return at === 0 ? null : at;
});
