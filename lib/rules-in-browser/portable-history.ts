import type { IdentityHistory, Policy } from "#lib/rules/index.ts";

/** A history as JSON can carry it. */
export type PortableHistory = Omit<IdentityHistory, "products" | "ambassadors"> & {
  readonly products: readonly (readonly [string, ProductVersions])[];
  readonly ambassadors: readonly (readonly [string, AmbassadorFacts])[];
  readonly policies: readonly Policy[];
};

type ProductVersions = IdentityHistory["products"] extends ReadonlyMap<string, infer V> ? V : never;
type AmbassadorFacts =
  IdentityHistory["ambassadors"] extends ReadonlyMap<string, infer V> ? V : never;

export function packHistory(
  history: IdentityHistory,
  policies: readonly Policy[],
): PortableHistory {
  const { products, ambassadors, ...rest } = history;
  return { ...rest, products: [...products], ambassadors: [...ambassadors], policies };
}

export function unpackHistory({ products, ambassadors, policies, ...rest }: PortableHistory): {
  readonly history: IdentityHistory;
  readonly policies: readonly Policy[];
} {
  const history = { ...rest, products: new Map(products), ambassadors: new Map(ambassadors) };
  return { history, policies };
}
