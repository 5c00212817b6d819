import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsStringLiteral,
} from "nuqs/server";
import { CLASSES, KINDS, REASONS } from "#lib/rules/vocabulary.ts";

/** The tabs of the orders: a verdict each, what changed since it was first decided, what is contested. */
export const ORDER_TABS = [
  "all",
  "earning",
  "ineligible",
  "undecided",
  "changed",
  "disputed",
] as const;
export type OrderTab = (typeof ORDER_TABS)[number];

export const ORDER_SORTS = ["newest", "oldest"] as const;
export type OrderSort = (typeof ORDER_SORTS)[number];

/** Where an order ended: what the filters by class and by reason both set. */
export const OUTCOMES = [...CLASSES, ...REASONS] as const;

const LONGEST_SEARCH = 200;
const ID = /^[ -~]{1,64}$/;
const SPAN = /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

const parseAsId = textThat((text) => ID.test(text));

/** What a page of orders is asked for. The address of the page holds it, and so does a request for more. */
export const orderFilterParsers = {
  tab: parseAsStringLiteral(ORDER_TABS).withDefault("all"),
  q: textThat((text) => text.length <= LONGEST_SEARCH).withDefault(""),
  /** A year, a month or a day on the programme's clock: 2026, 2026-11, 2026-11-12. */
  paid: textThat((text) => SPAN.test(text)),
  customer: parseAsId,
  ambassador: parseAsId,
  product: parseAsId,
  kind: parseAsStringLiteral(KINDS),
  outcome: parseAsStringLiteral(OUTCOMES),
  /** Only orders of which something was paid back. */
  refunded: parseAsStringLiteral(["true"]),
  sort: parseAsStringLiteral(ORDER_SORTS).withDefault("newest"),
};

export type OrderFilters = inferParserType<typeof orderFilterParsers>;

/** Reads the filters of an address; what makes no sense there counts as not said, or throws where strict. */
export const loadOrderFilters = createLoader(orderFilterParsers);

/** Writes the filters into an address, the defaults left out. */
export const orderFiltersHref = createSerializer(orderFilterParsers);

export const NO_ORDER_FILTERS: OrderFilters = loadOrderFilters("");

/** Whether anything narrows the list besides the tab. */
export function isFiltered({ tab: _tab, sort: _sort, ...filters }: OrderFilters): boolean {
  return Object.values(filters).some((value) => value !== null && value !== "");
}

function textThat(isRight: (text: string) => boolean) {
  return createParser({
    parse: (text) => (isRight(text) ? text : null),
    serialize: (text: string) => text,
  });
}
