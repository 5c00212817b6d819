import { AMBASSADOR_2025, type Policy } from "#lib/rules/policy.ts";
import { beijing } from "./beijing-time.ts";

/**
 * The built-in terms, and a version that narrows upgrades (R4) for the demo's last week: without it the
 * reason UPGRADE_OUTSIDE_FIRST_PURCHASE could not occur, and nobody would see two versions side by side.
 */
export const DEMO_POLICIES: readonly Policy[] = [
  AMBASSADOR_2025,
  {
    ...AMBASSADOR_2025,
    id: "ambassador-2026",
    effectiveFrom: beijing("2026-11-16"),
    upgradeScope: "first-purchase-product",
  },
];
