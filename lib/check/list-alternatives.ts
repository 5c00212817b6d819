import type { Billing, Kind, Order, ProductVersion, Prospect } from "#lib/rules/index.ts";
import type { ProspectsOf } from "./prospects-for.ts";

/** An order as a person thinks of it before it is placed: on the official site, at its full price. */
export type DraftTerms = {
  readonly accountId: string;
  readonly productCode: string;
  readonly kind: Kind;
  readonly billing: Billing;
  readonly at: number;
  readonly currency: string;
  readonly amountMinor: number;
};

export type CheckedDraft = {
  readonly productCode: string;
  readonly productName: string;
  readonly kind: Kind;
  readonly billing: Billing;
  /** The order that was asked about. */
  readonly isAsked: boolean;
  /** The best first; one alone is certain. */
  readonly prospects: readonly Prospect[];
};

/** What could be done otherwise with what one asks about. */
const KINDS_TRIED: readonly Kind[] = ["new", "renewal", "upgrade"];

/** An order id that no file can hold: ids are printable ASCII. */
const DRAFT_ID = "\u0000draft";

/** Every product on the same terms, and the asked product's other kinds and billings; the best first. */
export function listAlternatives(
  terms: DraftTerms,
  products: ReadonlyMap<string, readonly ProductVersion[]>,
  prospectsOf: ProspectsOf,
): readonly CheckedDraft[] {
  const drafts = [
    terms,
    ...[...products.keys()].map((productCode) => ({ ...terms, productCode })),
    ...KINDS_TRIED.map((kind) => ({ ...terms, kind })),
    { ...terms, billing: terms.billing === "payg" ? "subscription" : "payg" } as const,
  ];
  const seen = new Set<string>();
  const checked = drafts.flatMap((draft): CheckedDraft[] => {
    const { productCode, kind, billing } = draft;
    const key = `${productCode} ${kind} ${billing}`;
    const productName = nameAt(products.get(productCode) ?? [], terms.at);
    if (seen.has(key) || productName === null) return [];
    seen.add(key);
    const prospects = prospectsOf(orderOf(draft));
    const isAsked = seen.size === 1;
    return [{ productCode, productName, kind, billing, isAsked, prospects }];
  });
  return checked.toSorted(
    (a, b) =>
      best(b) - best(a) ||
      worst(b) - worst(a) ||
      (a.productName < b.productName ? -1 : a.productName > b.productName ? 1 : 0),
  );
}

export function best({ prospects }: Pick<CheckedDraft, "prospects">): number {
  return prospects[0]?.rebateMinor ?? 0;
}

/** What the order brings whatever the rest may be. */
export function worst({ prospects }: Pick<CheckedDraft, "prospects">): number {
  return prospects.at(-1)?.rebateMinor ?? 0;
}

function orderOf(terms: DraftTerms): Order {
  return {
    orderId: DRAFT_ID,
    accountId: terms.accountId,
    productCode: terms.productCode,
    subscriptionId: null,
    kind: terms.kind,
    billing: terms.billing,
    channel: "official",
    paymentId: null,
    placedAt: terms.at,
    paidAt: terms.at,
    activeUntil: null,
    currency: terms.currency,
    listMinor: terms.amountMinor,
    paidMinor: terms.amountMinor,
  };
}

/** null: not sold then. */
function nameAt(versions: readonly ProductVersion[], at: number): string | null {
  const from = ({ effectiveFrom }: ProductVersion) => effectiveFrom ?? -Infinity;
  const inForce = versions
    .filter((version) => from(version) <= at)
    .toSorted((a, b) => from(a) - from(b));
  return inForce.at(-1)?.name ?? null;
}
