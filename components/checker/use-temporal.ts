import { use } from "react";

let brought: Promise<unknown> | undefined;

/**
 * The rules count months on the programme's clock: what decides a case asks for it first. A server and
 * most browsers have it; another one waits here, under the nearest Suspense, for what it is lent.
 */
export function useTemporal(): void {
  if ("Temporal" in globalThis) return;
  brought ??= import("temporal-polyfill/global");
  use(brought);
}
