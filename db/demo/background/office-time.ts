import { HOUR, MINUTE } from "#db/demo/beijing-time.ts";
import type { SeededRandom } from "#db/demo/seeded-random.ts";

/** Milliseconds from midnight to some time at which people work. */
export function officeTime(random: SeededRandom): number {
  return random.between(8, 18) * HOUR + random.below(60) * MINUTE;
}
