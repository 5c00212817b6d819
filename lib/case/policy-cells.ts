import { FieldError } from "#lib/facts/field-error.ts";
import { formatInstant, parseInstant } from "#lib/facts/instant.ts";
import {
  AMBASSADOR_2025,
  type Policy,
  SWITCHES,
  type SwitchName,
  type Switches,
} from "#lib/rules/index.ts";

/** A version of the programme as cells of an address; the built-in one by its name alone. */
export function writePolicyCells(policy: Policy): readonly string[] {
  const { caps } = policy;
  if (policy === AMBASSADOR_2025) return [policy.id];
  return [
    policy.id,
    policy.effectiveFrom === null ? "" : formatInstant(policy.effectiveFrom),
    policy.timeZone,
    String(caps.new),
    String(caps.dormant),
    String(caps.product),
    String(policy.windowMonths),
    formatInstant(policy.programmeStart),
    ...SWITCH_NAMES.map((name) => policy[name]),
  ].map(encodeURIComponent);
}

const SWITCH_NAMES = Object.keys(SWITCHES) as readonly SwitchName[];
const COLUMNS = 8 + SWITCH_NAMES.length;
const MOST_MONTHS = 1200;

/** @returns null where the cells are no version of a programme */
export function readPolicyCells(cells: readonly string[]): Policy | null {
  if (cells.length === 1 && cells[0] === AMBASSADOR_2025.id) return AMBASSADOR_2025;
  if (cells.length !== COLUMNS) return null;
  const [id = "", from = "", timeZone = "", ...rest] = cells;
  const [newCap, dormantCap, productCap, months] = rest.slice(0, 4).map(wholeNumber);
  const effectiveFrom = from === "" ? null : instantOf(from);
  const programmeStart = instantOf(rest[4] ?? "");
  const switches = readSwitches(rest.slice(5));
  if (!/^[ -~]{1,64}$/u.test(id) || !isTimeZone(timeZone)) return null;
  if (effectiveFrom === undefined || programmeStart === undefined || switches === null) return null;
  if (!isCap(newCap) || !isCap(dormantCap) || !isCap(productCap)) return null;
  if (months === undefined || months < 1 || months > MOST_MONTHS) return null;
  const caps = { new: newCap, dormant: dormantCap, product: productCap };
  return { id, effectiveFrom, timeZone, caps, windowMonths: months, programmeStart, ...switches };
}

function readSwitches(cells: readonly string[]): Switches | null {
  const settings = SWITCH_NAMES.map((name, at) =>
    (SWITCHES[name] as readonly string[]).includes(cells[at] ?? "") ? [name, cells[at]] : null,
  );
  if (settings.some((each) => each === null)) return null;
  // Each name is there, with a setting of its own.
  return Object.fromEntries(settings.filter((each) => each !== null)) as Switches;
}

function wholeNumber(text: string): number {
  return /^\d{1,5}$/u.test(text) ? Number(text) : NaN;
}

function isCap(value: number | undefined): value is number {
  return value !== undefined && value >= 0 && value <= 10_000;
}

function instantOf(text: string): number | undefined {
  try {
    return parseInstant(text);
  } catch (error) {
    if (error instanceof FieldError) return undefined;
    throw error;
  }
}

function isTimeZone(text: string): boolean {
  if (text === "") return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
