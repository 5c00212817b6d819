import { beijing } from "#db/demo/beijing-time.ts";
import type { DemoDispute } from "./demo-dispute.ts";
import { registerExtract } from "./register-extract.ts";
import { demoPdf } from "./demo-pdf.ts";

/** The order of the dispute that the pictures show. */
export const SHOWN_ORDER = "260729-815503";

/** Those that wait for somebody on the demo's day, whoever that is. */
export const OPEN_DISPUTES: readonly DemoDispute[] = [
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
        content: registerExtract("Tallgrass Studio", [
          "Seat: Delft",
          "Trade: garden and landscape design",
          "Owner since 2014: A. van der Meulen",
        ]),
      },
      {
        name: "extract-media.pdf",
        content: registerExtract("Tallgrass Media", [
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
