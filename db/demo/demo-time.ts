import { beijing } from "./beijing-time.ts";

/** The demo's "today": nothing in it happened later. */
export const DEMO_TODAY = beijing("2026-11-23 09:12");

/** The last import before today; facts are known up to here. */
export const DEMO_FACTS_END = beijing("2026-11-23 06:30");
