import type { ProductVersion } from "#lib/rules/history.ts";
import { beijing } from "#db/demo/beijing-time.ts";

export type DemoProduct = {
  readonly name: string;
  /** Of a small customer, in US cents. */
  readonly monthlyCents: number;
  /** How often it is chosen, against the others. */
  readonly popularity: number;
  /** Sold for so many months and nothing else. */
  readonly months?: number;
  /** Flags and rate by when they came into force; the first is "always". */
  readonly terms: readonly ProductTerms[];
};

type ProductTerms = {
  readonly from?: string;
  readonly isNotCounted?: true;
  readonly isExcluded?: true;
  /** Basis points; without it the policy's cap. */
  readonly rate?: number;
};

export const DEMO_PRODUCTS = {
  "elastic-compute": {
    name: "Elastic Compute",
    monthlyCents: 8200,
    popularity: 22,
    terms: [{ rate: 3600 }, { from: "2025-04-01", rate: 3200 }],
  },
  "object-storage": { name: "Object Storage", monthlyCents: 3100, popularity: 16, terms: [{}] },
  "relational-database": {
    name: "Relational Database",
    monthlyCents: 6400,
    popularity: 13,
    terms: [{ rate: 2500 }, { from: "2025-01-01", rate: 2000 }],
  },
  "load-balancer": { name: "Load Balancer", monthlyCents: 2400, popularity: 9, terms: [{}] },
  "content-delivery": {
    name: "Content Delivery",
    monthlyCents: 2900,
    popularity: 9,
    terms: [{ rate: 1800 }, { from: "2025-07-01", rate: 1200 }],
  },
  "block-storage": {
    name: "Block Storage",
    monthlyCents: 1900,
    popularity: 7,
    terms: [{ rate: 3200 }],
  },
  "message-queue": { name: "Message Queue", monthlyCents: 1700, popularity: 6, terms: [{}] },
  "log-service": {
    name: "Log Service",
    monthlyCents: 1500,
    popularity: 7,
    terms: [{ rate: 2500 }, { from: "2026-01-01", rate: 3000 }],
  },
  "data-warehouse": {
    name: "Data Warehouse",
    monthlyCents: 24_000,
    popularity: 3,
    terms: [{ rate: 1000 }],
  },
  "web-firewall": {
    name: "Web Firewall",
    monthlyCents: 5600,
    popularity: 5,
    terms: [{ rate: 2500 }],
  },
  "container-service": {
    name: "Container Service",
    monthlyCents: 5200,
    popularity: 6,
    terms: [{ rate: 3500 }],
  },
  // A preview until it was sold: what was paid for it then was no purchase.
  "function-service": {
    name: "Function Service",
    monthlyCents: 1100,
    popularity: 4,
    terms: [{ isNotCounted: true }, { from: "2025-10-01", rate: 3000 }],
  },
  "key-vault": { name: "Key Vault", monthlyCents: 900, popularity: 3, terms: [{ rate: 4000 }] },
  "mail-delivery": { name: "Mail Delivery", monthlyCents: 800, popularity: 4, terms: [{}] },
  "domain-registration": {
    name: "Domain Registration",
    monthlyCents: 320,
    popularity: 3,
    months: 12,
    terms: [{ rate: 1000 }, { from: "2025-01-01", isExcluded: true }],
  },
  "starter-sandbox": {
    name: "Starter Sandbox",
    monthlyCents: 0,
    popularity: 2,
    months: 1,
    terms: [{ isNotCounted: true }],
  },
} as const satisfies Record<string, DemoProduct>;
export type ProductCode = keyof typeof DEMO_PRODUCTS;

export function productVersions(): ProductVersion[] {
  return Object.entries<DemoProduct>(DEMO_PRODUCTS).flatMap(([productCode, { name, terms }]) =>
    terms.map(({ from, isNotCounted, isExcluded, rate }) => ({
      productCode,
      effectiveFrom: from === undefined ? null : beijing(from),
      name,
      countsAsPurchase: !isNotCounted,
      rebateable: !isExcluded,
      rateBasisPoints: rate ?? null,
    })),
  );
}
