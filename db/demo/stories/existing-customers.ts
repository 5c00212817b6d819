import { order, type Story } from "./story.ts";

/** Customers who bought on the platform before Mara referred them: the 15% family, or dormant. */
export const existingCustomers: readonly Story[] = [
  {
    about: "Dormant for two years before the referral, then back with everything",
    accounts: [
      {
        id: "saltmarsh-analytics",
        name: "Saltmarsh Analytics",
        country: "US",
        registered: "2022-11-03 10:37",
        referrals: [["mara-lindqvist", "2025-10-20", "2027-10-20"]],
        orders: [
          order("221107-446082", "new", "elastic-compute", 2400, "BEFORE_REFERRAL", {
            until: "2023-05-07",
          }),
          order("230504-810359", "renewal", "elastic-compute", 2400, "BEFORE_REFERRAL", {
            until: "2023-11-07",
          }),
          order("251109-277516", "new", "elastic-compute", 9990, "DORMANT_NEW_PURCHASE", {
            until: "2026-11-09",
          }),
          order("260312-934071", "upgrade", "elastic-compute", 1450, "DORMANT_UPGRADE", {
            until: "2026-11-09",
          }),
          order("260618-562843", "new", "data-warehouse", 3100, "DORMANT_NEW_PURCHASE", {
            until: "2027-06-18",
          }),
          order("261109-948761", "renewal", "elastic-compute", 9990, "DORMANT_RENEWAL", {
            until: "2027-11-09",
          }),
          order("261120-264796", "new", "message-queue", 380, "DORMANT_NEW_PURCHASE", {
            until: "2027-05-20",
          }),
        ],
      },
    ],
  },
  {
    about: "Its referral ends on 2 December 2026; its oldest line began before 1 April 2025",
    accounts: [
      {
        id: "pemberly-freight",
        name: "Pemberly Freight",
        country: "US",
        registered: "2023-08-21 16:03",
        referrals: [["mara-lindqvist", "2024-12-02", "2026-12-02"]],
        orders: [
          order("230905-714602", "new", "object-storage", 1690, "BEFORE_REFERRAL", {
            until: "2024-09-05",
          }),
          order("240903-258830", "renewal", "object-storage", 1690, "BEFORE_REFERRAL", {
            until: "2025-09-05",
          }),
          order("250610-447195", "new", "load-balancer", 880, "PRODUCT_FIRST_PURCHASE", {
            until: "2026-06-10",
          }),
          order("250902-369254", "renewal", "object-storage", 1690, "PRODUCT_CHAIN_BEFORE_START", {
            until: "2026-09-05",
          }),
          order("260608-905127", "renewal", "load-balancer", 880, "PRODUCT_FIRST_RENEWAL", {
            until: "2027-06-10",
          }),
          order("261019-877934", "new", "web-firewall", 1260, "PRODUCT_FIRST_PURCHASE", {
            until: "2027-10-19",
          }),
          order("261117-945135", "upgrade", "load-balancer", 220, "PRODUCT_FIRST_UPGRADE", {
            until: "2027-06-10",
          }),
        ],
      },
    ],
  },
  {
    about: "Everything but one product was bought before 1 April 2025",
    accounts: [
      {
        id: "brindle-and-vane",
        name: "Brindle & Vane",
        country: "GB",
        registered: "2023-11-13 12:19",
        referrals: [["mara-lindqvist", "2025-01-10", "2027-01-10"]],
        orders: [
          order("231116-650291", "new", "relational-database", 1750, "BEFORE_REFERRAL", {
            until: "2024-11-16",
          }),
          order("240410-137844", "new", "elastic-compute", 2060, "BEFORE_REFERRAL", {
            until: "2025-04-10",
          }),
          order("241115-882063", "renewal", "relational-database", 1890, "BEFORE_REFERRAL", {
            until: "2025-11-16",
          }),
          order("250213-426718", "new", "log-service", 940, "BEFORE_PROGRAMME_START", {
            until: "2026-02-13",
          }),
          order("250408-571390", "renewal", "elastic-compute", 2060, "PRODUCT_CHAIN_BEFORE_START", {
            until: "2026-04-10",
          }),
          order(
            "251114-209657",
            "renewal",
            "relational-database",
            1890,
            "PRODUCT_CHAIN_BEFORE_START",
            { until: "2026-11-16" },
          ),
          order("260219-736542", "new", "container-service", 1120, "PRODUCT_FIRST_PURCHASE", {
            until: "2027-02-19",
          }),
          order(
            "261117-319927",
            "renewal",
            "relational-database",
            1890,
            "PRODUCT_CHAIN_BEFORE_START",
            { until: "2027-11-16" },
          ),
        ],
      },
    ],
  },
  {
    about: "A three-year plan from before 1 April 2025, a free order, and firsts since",
    accounts: [
      {
        id: "corvo-optics",
        name: "Corvo Optics",
        country: "PT",
        registered: "2023-11-08 09:27",
        referrals: [["mara-lindqvist", "2025-03-15", "2027-03-15"]],
        orders: [
          order("231120-184530", "new", "relational-database", 3900, "BEFORE_REFERRAL", {
            until: "2026-11-20",
          }),
          order("250520-793016", "new", "object-storage", 1240, "PRODUCT_FIRST_PURCHASE", {
            until: "2026-05-20",
          }),
          order("260518-360274", "renewal", "object-storage", 1240, "PRODUCT_FIRST_RENEWAL", {
            until: "2027-05-20",
          }),
          order("260921-393899", "new", "web-firewall", 0, "NOT_A_PAID_PRODUCT", {
            until: "2026-10-21",
          }),
          order(
            "261013-701262",
            "upgrade",
            "relational-database",
            690,
            "PRODUCT_CHAIN_BEFORE_START",
            { until: "2026-11-20" },
          ),
          order("261105-535880", "new", "content-delivery", 520, "PRODUCT_FIRST_PURCHASE", {
            until: "2027-05-05",
          }),
        ],
      },
    ],
  },
];
