export { DEMO_AMBASSADORS } from "./data/ambassadors.ts";
export { demoFacts } from "./demo-facts.ts";
export { type DemoBatch, demoHistory } from "./demo-history.ts";
export { DEMO_PEOPLE } from "./demo-people.ts";
export { DEMO_POLICIES } from "./demo-policies.ts";
export { DEMO_TODAY } from "./demo-time.ts";
