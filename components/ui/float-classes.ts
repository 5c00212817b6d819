/** What floats over the page: the only box, and the only shadow. */
export const FLOAT =
  "z-10 rounded-float border border-rule bg-lift text-ink shadow-float outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0";

/** A line that can be chosen in a float. */
export const FLOAT_ITEM =
  "flex w-full cursor-default items-center gap-2 rounded-sm px-2.5 py-1.5 text-left outline-none select-none data-highlighted:bg-sunk data-disabled:text-ink-3 max-md:min-h-11";
