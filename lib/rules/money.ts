const BASIS = 10_000;

/**
 * floor(base x rate / 10000) in minor units (R12). The product is never formed, so no base below 2^53
 * loses a unit; rates are at most 10000.
 */
export function rebateOf(baseMinor: number, rateBasisPoints: number): number {
  const whole = Math.floor(baseMinor / BASIS);
  const rest = baseMinor - whole * BASIS;
  return whole * rateBasisPoints + Math.floor((rest * rateBasisPoints) / BASIS);
}
