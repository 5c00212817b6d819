import { use } from "react";
import { bringTemporal } from "#lib/rules-in-browser/bring-temporal.ts";

let brought: Promise<void> | undefined;

/** Waits, under the nearest Suspense, where a browser lacks what the rules count with; a server has it. */
export function useTemporal(isNeeded = true): void {
  if (!isNeeded || "Temporal" in globalThis) return;
  brought ??= bring();
  use(brought);
}

async function bring(): Promise<void> {
  try {
    await bringTemporal();
  } catch (error) {
    // Whoever tries again asks again.
    brought = undefined;
    throw error;
  }
}
