import type { AmbassadorId } from "#db/demo/data/ambassadors.ts";
import { beijing } from "#db/demo/beijing-time.ts";
import type { ContestedStep } from "#db/schema/dispute-words.ts";
import type { CounterFact } from "#lib/disputes/counter-fact.ts";
import type { DecisionGiven } from "#lib/disputes/decision-given.ts";
import { demoPdf } from "./demo-pdf.ts";

/** Who of the demo reviews, by name of the person. */
export type DemoReviewer = "daniel" | "sofia" | "henrik";

type Decided = {
  readonly at: string;
  readonly by: DemoReviewer;
  readonly decision: DecisionGiven;
};
type Spoken = { readonly at: string; readonly says: string };
export type DemoStep =
  | ({ readonly do: "claim" | "escalate"; readonly at: string } & { readonly by?: DemoReviewer })
  | (Spoken & { readonly do: "say" | "note" | "ask"; readonly by: DemoReviewer })
  | (Spoken & {
      readonly do: "answer" | "withdraw" | "reopen";
      readonly files?: readonly DemoFile[];
    })
  | (Decided & { readonly do: "decide" })
  | (Decided & { readonly do: "propose" });

export type DemoFile = { readonly name: string; readonly content: Uint8Array };

export type DemoDispute = {
  readonly ambassadorId: AmbassadorId;
  readonly accountId: string;
  readonly orderId: string | null;
  readonly step: ContestedStep;
  readonly counterFact: CounterFact;
  readonly at: string;
  readonly says: string;
  readonly files?: readonly DemoFile[];
  readonly steps: readonly DemoStep[];
};

/** What people call the one that the pictures show. */
export const SHOWN_NUMBER = 417;
export const SHOWN_ORDER = "260729-815503";

const extract = (company: string, lines: readonly string[]) =>
  demoPdf(`Extract of the register: ${company}`, lines);

/** In order of opening; each told to the stage that it is in on the demo's day. */
export const DEMO_DISPUTES: readonly DemoDispute[] = [
  {
    ambassadorId: "mara-lindqvist",
    accountId: "fennimore-games",
    orderId: "261012-403213",
    step: "not-refunded",
    counterFact: { claim: "refund-not-happened", refundId: "refund-261012-403213-1" },
    at: "2026-10-21 15:05",
    says: "Fennimore Games did not give the message queue back. They say the refund belongs to another purchase of theirs.",
    steps: [
      { do: "claim", at: "2026-10-26 10:12", by: "daniel" },
      {
        do: "ask",
        at: "2026-10-26 10:20",
        by: "daniel",
        says: "The refund went out on the customer's own request. Could they send the credit note that they received, or say which purchase it was for?",
      },
    ],
  },
  {
    ambassadorId: "camille-aubertin",
    accountId: "elderfield-travel",
    orderId: "260601-748686",
    step: "listed-kind",
    counterFact: { claim: "order-kind", kind: "new" },
    at: "2026-11-04 17:40",
    says: "This was sold as a new database. The customer only kept the old name for it, so the system took it for a conversion.",
    steps: [{ do: "escalate", at: "2026-11-19 06:00" }],
  },
  {
    ambassadorId: "mara-lindqvist",
    accountId: "tallgrass-studio",
    orderId: SHOWN_ORDER,
    step: "class",
    counterFact: { claim: "identity-apart" },
    at: "2026-11-10 11:20",
    says: "My customer says it must be Tallgrass Media, a film company in Utrecht. They design gardens in Delft and share a first word, nothing else.",
    files: [
      {
        name: "extract-studio.pdf",
        content: extract("Tallgrass Studio", [
          "Seat: Delft",
          "Trade: garden and landscape design",
          "Owner since 2014: A. van der Meulen",
        ]),
      },
      {
        name: "extract-media.pdf",
        content: extract("Tallgrass Media", [
          "Seat: Utrecht",
          "Trade: film production",
          "Owner since 2011: R. Okonjo",
        ]),
      },
    ],
    steps: [
      { do: "claim", at: "2026-11-12 09:38", by: "daniel" },
      {
        do: "say",
        at: "2026-11-12 09:41",
        by: "daniel",
        says: "Thank you. I am checking both numbers with the registry.",
      },
      {
        do: "note",
        at: "2026-11-20 16:05",
        by: "daniel",
        says: "Registry confirms: different owners since 2014. The link was made on the name alone, see same cause.",
      },
    ],
  },
  {
    ambassadorId: "mara-lindqvist",
    accountId: "fennimore-games",
    orderId: "261113-531046",
    step: "listed-kind",
    counterFact: { claim: "order-kind", kind: "new" },
    at: "2026-11-13 18:22",
    says: "They ordered a smaller machine for a new project. It should be a new order, not a downgrade.",
    steps: [
      { do: "claim", at: "2026-11-16 09:10", by: "sofia" },
      {
        do: "decide",
        at: "2026-11-17 11:32",
        by: "sofia",
        decision: {
          outcome: "upheld",
          reason: "not-shown",
          sentence:
            "The order names the machine that it replaces, and nothing sent so far shows a second one.",
        },
      },
      {
        do: "reopen",
        at: "2026-11-20 14:48",
        says: "Here is the customer's own list of machines: the old one is still running beside the new one.",
        files: [
          {
            name: "machines-november.pdf",
            content: demoPdf("Machines of Fennimore Games, November 2026", [
              "build-01   large   running since March 2025",
              "web-02     small   running since 13 November 2026",
            ]),
          },
        ],
      },
    ],
  },
  {
    ambassadorId: "mara-lindqvist",
    accountId: "kestrel-grove-clinics",
    orderId: "261111-609460",
    step: "rebateable-product",
    counterFact: { claim: "product-flags", countsAsPurchase: true, rebateable: true },
    at: "2026-11-13 09:55",
    says: "Domain names were in the rebate list that I was sent in spring.",
    steps: [
      {
        do: "withdraw",
        at: "2026-11-13 10:31",
        says: "I was reading last year's list. My mistake, please close this.",
      },
    ],
  },
  {
    ambassadorId: "hanne-vestergaard",
    accountId: "hawkridge-energy",
    orderId: "261107-661764",
    step: "official-channel",
    counterFact: { claim: "order-channel", channel: "official" },
    at: "2026-11-16 13:14",
    says: "Hawkridge bought this on the official site. I sat next to them.",
    files: [
      {
        name: "order-confirmation.pdf",
        content: demoPdf("Order confirmation", [
          "Order 261107-661764",
          "Relational Database, pay as you go",
          "Placed on the official site, 7 November 2026",
        ]),
      },
    ],
    steps: [
      { do: "claim", at: "2026-11-18 10:02", by: "sofia" },
      {
        do: "note",
        at: "2026-11-20 15:20",
        by: "sofia",
        says: "The partner portal has no such order. The confirmation is the site's own.",
      },
      {
        do: "decide",
        at: "2026-11-23 08:20",
        by: "sofia",
        decision: {
          outcome: "accepted",
          sentence: "The confirmation is the official site's own. The channel is corrected.",
        },
      },
    ],
  },
  {
    ambassadorId: "mara-lindqvist",
    accountId: "belmora-foods",
    orderId: "261116-537017",
    step: "class",
    counterFact: { claim: "earlier-order-not-theirs", orderId: null },
    at: "2026-11-17 10:27",
    says: "Belmora tell me that they never had the log service before.",
    steps: [
      { do: "claim", at: "2026-11-18 14:40", by: "henrik" },
      {
        do: "decide",
        at: "2026-11-20 09:15",
        by: "henrik",
        decision: {
          outcome: "upheld",
          reason: "facts-confirmed",
          sentence:
            "An earlier purchase of the log service is on record under this real name, and its invoice was paid from the same bank account.",
        },
      },
    ],
  },
  {
    ambassadorId: "mara-lindqvist",
    accountId: "brindle-and-vane",
    orderId: "261117-319927",
    step: "class",
    counterFact: { claim: "order-kind", kind: "new" },
    at: "2026-11-18 16:33",
    says: "Our chat said that the renewal would count from this year on. The customer stayed because of it.",
    steps: [
      { do: "claim", at: "2026-11-19 09:30", by: "daniel" },
      {
        do: "decide",
        at: "2026-11-21 11:05",
        by: "daniel",
        decision: {
          outcome: "goodwill",
          amountMinor: 20_000,
          currency: "USD",
          sentence:
            "The order is a renewal of a purchase from before April 2025, so the rules give nothing. What our chat said was wrong, and this is for that.",
        },
      },
    ],
  },
  {
    ambassadorId: "mara-lindqvist",
    accountId: "osterline-lightworks",
    orderId: null,
    step: "missing",
    counterFact: {
      claim: "missing-order",
      order: {
        orderId: "261102-700318",
        productCode: "elastic-compute",
        subscriptionId: null,
        kind: "new",
        billing: "subscription",
        channel: "official",
        paymentId: null,
        placedAt: beijing("2026-11-02 10:44"),
        paidAt: beijing("2026-11-02 10:51"),
        activeUntil: beijing("2027-11-02"),
        currency: "USD",
        listMinor: 720_000,
        paidMinor: 720_000,
      },
    },
    at: "2026-11-18 09:06",
    says: "Osterline paid for a second machine on 2 November. It is in their console and not in my list.",
    files: [
      {
        name: "invoice-261102.pdf",
        content: demoPdf("Invoice", [
          "Order 261102-700318, Elastic Compute, 12 months",
          "USD 7,200.00, paid 2 November 2026",
        ]),
      },
    ],
    steps: [
      { do: "claim", at: "2026-11-19 15:12", by: "sofia" },
      {
        do: "note",
        at: "2026-11-20 17:44",
        by: "sofia",
        says: "Billing has it: it was paid while the export of 1 to 12 November was running.",
      },
      {
        do: "propose",
        at: "2026-11-20 17:58",
        by: "sofia",
        decision: {
          outcome: "accepted",
          sentence: "The order was paid while an export was running, and is on record now.",
        },
      },
    ],
  },
  {
    ambassadorId: "camille-aubertin",
    accountId: "crowmarsh-systems",
    orderId: "260929-353380",
    step: "listed-kind",
    counterFact: { claim: "order-kind", kind: "new" },
    at: "2026-11-19 12:18",
    says: "Crowmarsh moved to the new series, which costs more than what they had. That is no downgrade.",
    steps: [
      { do: "claim", at: "2026-11-20 10:25", by: "henrik" },
      {
        do: "decide",
        at: "2026-11-23 08:45",
        by: "henrik",
        decision: {
          outcome: "accepted-in-part",
          corrections: [
            {
              of: "order",
              accountId: "crowmarsh-systems",
              orderId: "260929-353380",
              fields: { kind: "upgrade" },
            },
          ],
          sentence: "It is no downgrade, and no new machine either: it is an upgrade of theirs.",
        },
      },
    ],
  },
  {
    ambassadorId: "mara-lindqvist",
    accountId: "corvo-optics",
    orderId: "260921-393899",
    step: "paid-product",
    counterFact: { claim: "order-amount", listMinor: 38_000, paidMinor: 38_000 },
    at: "2026-11-20 19:30",
    says: "The web firewall was not free: Corvo paid 380 dollars for it, after a trial month.",
    steps: [],
  },
];
