/** What a reviewer may do with a dispute, each with the key that chooses it. */
export const DECISION_OPTIONS = [
  { option: "accept", key: "a" },
  { option: "part", key: "p" },
  { option: "uphold", key: "u" },
  { option: "ask", key: "q" },
  { option: "goodwill", key: "g" },
] as const;
export type DecisionOption = (typeof DECISION_OPTIONS)[number]["option"];
