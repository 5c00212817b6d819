import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsStringLiteral,
} from "nuqs/server";

export const REFERRAL_STATES = ["running", "ended"] as const;

/** By how much was earned and by the last order only where all are one ambassador's. */
export const CUSTOMER_SORTS = ["name", "recent", "earned"] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];

const LONGEST_SEARCH = 200;
const ID = /^[ -~]{1,64}$/;

/** What a page of customers is asked for; the address of the page holds it. */
export const customerFilterParsers = {
  q: textThat((text) => text.length <= LONGEST_SEARCH).withDefault(""),
  referral: parseAsStringLiteral(REFERRAL_STATES),
  /** Real names not verified yet. */
  name: parseAsStringLiteral(["pending"]),
  ambassador: textThat((text) => ID.test(text)),
  sort: parseAsStringLiteral(CUSTOMER_SORTS).withDefault("name"),
  /** Where the page before ended. */
  after: textThat((text) => text.length <= LONGEST_SEARCH),
};

export type CustomerFilters = inferParserType<typeof customerFilterParsers>;

export const loadCustomerFilters = createLoader(customerFilterParsers);
export const customerFiltersHref = createSerializer(customerFilterParsers);

/** Whether anything narrows the list. */
export function isFiltered({ q, referral, name, ambassador }: CustomerFilters): boolean {
  return q !== "" || referral !== null || name !== null || ambassador !== null;
}

function textThat(isRight: (text: string) => boolean) {
  return createParser({
    parse: (text) => (isRight(text) ? text : null),
    serialize: (text: string) => text,
  });
}
