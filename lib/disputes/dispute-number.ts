/** What people call a dispute, and what stands in its address: D-0417. */
export function writeDisputeNumber(number: number): string {
  return `D-${String(number).padStart(4, "0")}`;
}

const WRITTEN = /^D-(\d{4,15})$/;

/** The number that an address names; null where it names none, or names it in another way than we do. */
export function readDisputeNumber(text: string): number | null {
  const number = Number(WRITTEN.exec(text)?.[1] ?? 0);
  return number > 0 && writeDisputeNumber(number) === text ? number : null;
}
