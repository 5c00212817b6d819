/* What the first look at the checker does not need; use-offline-copy.ts fetches it while nobody waits. */

export const bringExamples = () => import("#lib/programme/shown-examples.ts");
export const bringTestCases = () => import("#lib/case/write-test-case.ts");
