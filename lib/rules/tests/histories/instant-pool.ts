import type { NaivePolicy } from "#lib/rules/examples/rows.ts";
import { type Draw, pick } from "./draw.ts";

const SECOND = 1000;
const DAY = 86_400 * SECOND;

/**
 * Instants that matter already, and new ones drawn beside them: ties, one millisecond or one second
 * off, a window earlier or later on the policy's clock, 365 days. So nearly every date of a
 * generated history stands at some boundary of the rules.
 */
export class InstantPool {
  readonly #draw: Draw;
  readonly #policies: readonly NaivePolicy[];
  readonly #instants: number[];

  constructor(draw: Draw, policies: readonly NaivePolicy[]) {
    this.#draw = draw;
    this.#policies = policies;
    this.#instants = [
      epochMs("2025-06-01T12:00:00+08:00"),
      ...policies
        .flatMap((p) => [p.programmeStart, p.effectiveFrom ?? p.programmeStart])
        .map(epochMs),
    ];
  }

  /** An instant at or beside a known one; it is known from now on. */
  near(): number {
    const instant = this.#shift(pick(this.#draw, this.#instants));
    this.#instants.push(instant);
    return instant;
  }

  /** The same, at or after another instant. */
  nearAfter(earliest: number): number {
    const instant = this.near();
    if (instant >= earliest) return instant;
    return earliest + pick(this.#draw, [0, 0, 1, SECOND, 30 * DAY]);
  }

  #shift(from: number): number {
    const draw = this.#draw;
    const slip = pick(draw, [0, 0, 0, -1, 1, -SECOND, SECOND]);
    switch (draw.below(8)) {
      case 0:
      case 1:
        return from + slip;
      case 2:
        return this.#months(from, -1) + slip;
      case 3:
        return this.#months(from, 1) + slip;
      case 4:
        return from + pick(draw, [-365, 365, 366]) * DAY + slip;
      case 5:
        return from + (1 + draw.below(40)) * DAY;
      case 6:
        return from - (1 + draw.below(40)) * DAY;
      default:
        return from + (draw.below(1000) - 400) * DAY;
    }
  }

  #months(from: number, windows: -1 | 1): number {
    const { timeZone, windowMonths } = pick(this.#draw, this.#policies);
    const clock = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
    return clock.add({ months: windows * windowMonths }).epochMilliseconds;
  }
}

export function epochMs(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

const OFFSETS = ["UTC", "+08:00", "-05:00", "+05:45"] as const;

/** The same instant is written with one offset or another. */
export function written(draw: Draw, instant: number): string {
  const timeZone = pick(draw, OFFSETS);
  const text = Temporal.Instant.fromEpochMilliseconds(instant);
  return timeZone === "UTC" ? text.toString() : text.toString({ timeZone });
}
