import { order, type Story } from "./story.ts";

/** Customers who had another ambassador before Mara or after: each referral is judged anew. */
export const changingAmbassadors: readonly Story[] = [
  {
    about: "Came from another ambassador; one order was bought elsewhere",
    accounts: [
      {
        id: "belmora-foods",
        name: "Belmora Foods",
        country: "IT",
        registered: "2025-01-15 11:11",
        referrals: [
          ["iwan-prys", "2025-01-16", "2026-01-16"],
          ["mara-lindqvist", "2026-03-01", "2028-03-01"],
        ],
        orders: [
          order("250120-305718", "new", "log-service", 79.2, "FIRST_PURCHASE", {
            until: "2025-07-20",
          }),
          order("250502-682450", "new", "elastic-compute", 1320, "NEW_PURCHASE", {
            until: "2026-05-02",
          }),
          order("260204-127963", "upgrade", "elastic-compute", 190, "REFERRAL_ENDED", {
            until: "2026-05-02",
          }),
          order("260417-540381", "new", "object-storage", 700, "NOT_OFFICIAL_CHANNEL", {
            channel: "other",
            until: "2027-04-17",
          }),
          order("260611-893204", "new", "web-firewall", 980, "PRODUCT_FIRST_PURCHASE", {
            until: "2027-06-11",
          }),
          order("261116-537017", "new", "log-service", 88.4, "PRODUCT_ALREADY_PURCHASED", {
            until: "2027-05-16",
          }),
          order("261119-458084", "new", "load-balancer", 540, "PRODUCT_FIRST_PURCHASE", {
            until: "2027-11-19",
          }),
        ],
      },
    ],
  },
  {
    about: "Moved on to another ambassador after its referral by Mara had ended",
    accounts: [
      {
        id: "sable-point-theatre",
        name: "Sable Point Theatre",
        country: "US",
        registered: "2025-06-30 18:00",
        referrals: [
          ["mara-lindqvist", "2025-07-01", "2026-07-01"],
          ["hanne-vestergaard", "2026-08-01"],
        ],
        orders: [
          order("250707-521478", "new", "elastic-compute", 1340, "FIRST_PURCHASE", {
            until: "2026-07-07",
          }),
          order("260703-698235", "renewal", "elastic-compute", 1340, "REFERRAL_ENDED", {
            until: "2027-07-07",
          }),
          order("260820-340916", "new", "load-balancer", 290, "PRODUCT_FIRST_PURCHASE", {
            until: "2027-02-20",
          }),
          order("260914-877203", "upgrade", "elastic-compute", 260, "PRODUCT_CHAIN_NOT_QUALIFIED", {
            until: "2027-07-07",
          }),
        ],
      },
    ],
  },
];
