/** A place to fill in: lifted paper with a strong hairline. */
export const INPUT =
  "w-full rounded-md border border-rule-strong bg-lift px-2.5 h-8.5 max-md:h-11 max-md:text-md text-ink " +
  "focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-rubric disabled:text-ink-3";
