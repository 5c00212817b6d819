/** How often something may be asked for: so many times in so many seconds, each key by itself. */
export const LIMITS = {
  /** Links and providers, by client: mail costs something, and addresses could be tried out. */
  "sign-in-client": { times: 20, seconds: 900 },
  /** Links, by address: nobody's mailbox is to be flooded. */
  "sign-in-address": { times: 5, seconds: 900 },
  /** Links that are opened, by client: tokens could be guessed at. */
  "sign-in-answer": { times: 30, seconds: 300 },
  /** Every write, by client before anything is read, then by person. */
  "write-client": { times: 300, seconds: 60 },
  "write-person": { times: 120, seconds: 60 },
  /** Imports, by person: each takes the database for a while. */
  import: { times: 20, seconds: 600 },
  /** Evidence, by person: each form may bring fifty megabytes. */
  evidence: { times: 40, seconds: 600 },
  /** Links that show an answer, by person: each is one more way in. */
  "why-link": { times: 60, seconds: 3_600 },
  /** Codes for an answer, by client and by order: mail costs something, and numbers could be tried out. */
  "answer-code-client": { times: 10, seconds: 900 },
  "answer-code-order": { times: 3, seconds: 900 },
  /** Codes that are typed in, by client; each code has a few tries of its own besides. */
  "answer-code-try": { times: 20, seconds: 900 },
  /** Order numbers that an ambassador heard of, by person. */
  "order-number": { times: 10, seconds: 3_600 },
  /** Pages and routes that need no sign-in, by client. */
  public: { times: 300, seconds: 60 },
  /** Lists and files that a program could fetch, by person. */
  read: { times: 600, seconds: 60 },
} as const satisfies Record<string, { readonly times: number; readonly seconds: number }>;

export type LimitName = keyof typeof LIMITS;
