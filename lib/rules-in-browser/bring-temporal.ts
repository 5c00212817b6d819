/**
 * The rules count months on the programme's clock: whatever reads or decides in a browser asks for
 * `Temporal` first. Most browsers have it; the others are lent it.
 */
export async function bringTemporal(): Promise<void> {
  if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
}
