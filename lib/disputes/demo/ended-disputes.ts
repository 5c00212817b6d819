import type { DemoDispute } from "./demo-dispute.ts";
import { demoPdf } from "./demo-pdf.ts";

/** Those that were decided or taken back by the demo's day. */
export const ENDED_DISPUTES: readonly DemoDispute[] = [
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
];
