const SHAPE = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}))?$/;
const BEIJING_OFFSET = 8 * 3_600_000;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Epoch milliseconds of "2026-11-12 14:04" or "2026-11-12" (its midnight) on the programme's clock. */
export function beijing(text: string): number {
  const match = SHAPE.exec(text);
  if (!match) throw new Error(`"${text}" is no time such as 2026-11-12 14:04`);
  const [, year, month, day, hour = "0", minute = "0"] = match;
  return (
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) -
    BEIJING_OFFSET
  );
}

/** The day of an instant as order ids write it: 261112. */
export function beijingDay(at: number): string {
  return new Date(at + BEIJING_OFFSET).toISOString().slice(2, 10).replaceAll("-", "");
}

/** The same time of day some months later, the day clamped to the month's end. */
export function addMonths(at: number, months: number): number {
  const wall = new Date(at + BEIJING_OFFSET);
  const day = wall.getUTCDate();
  wall.setUTCDate(1);
  wall.setUTCMonth(wall.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 0)).getUTCDate();
  wall.setUTCDate(Math.min(day, lastDay));
  return wall.getTime() - BEIJING_OFFSET;
}
