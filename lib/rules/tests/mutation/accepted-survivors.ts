/** Mutants that no test can notice, each with the reason. */
export const ACCEPTED_SURVIVORS: Readonly<Record<string, string>> = {};
