/** What is told of a code beside asking for one. */
export const CODE_MINUTES = 15;
export const CODE_DIGITS = 8;
