import { order, type Story } from "./story.ts";

/** What Mara has no example of, under other ambassadors. */
export const otherAmbassadors: readonly Story[] = [
  {
    about: "A burning order that was undone stops burning",
    accounts: [
      {
        id: "fernhill-orchards",
        name: "Fernhill Orchards",
        country: "GB",
        registered: "2026-02-02 08:30",
        referrals: [["iwan-prys", "2026-02-03"]],
        orders: [
          order("260209-174520", "new", "elastic-compute", 30, "REFUNDED", {
            billing: "payg",
            refunds: [["2026-02-10 09:00", 30]],
          }),
          order("260217-538106", "new", "elastic-compute", 1450, "FIRST_PURCHASE", {
            until: "2027-02-17",
          }),
        ],
      },
    ],
  },
  {
    about: "The same pay-as-you-go beginning, under an ambassador who is no customer",
    accounts: [
      {
        id: "skerry-ropeworks",
        name: "Skerry Ropeworks",
        country: "DK",
        registered: "2026-04-20 13:00",
        referrals: [["hanne-vestergaard", "2026-04-21"]],
        orders: [
          order("260423-806917", "new", "elastic-compute", 38.6, "FIRST_PURCHASE", {
            billing: "payg",
          }),
          order("260525-241653", "new", "object-storage", 410, "NEW_PURCHASE", {
            until: "2027-05-25",
          }),
        ],
      },
    ],
  },
  {
    about: "Pays by bank transfer, so that its orders are known as unpaid for a while",
    accounts: [
      {
        id: "gannet-rock-brewery",
        name: "Gannet Rock Brewery",
        country: "CA",
        registered: "2026-09-28 10:18",
        referrals: [["oluwaseun-adebayo", "2026-09-29"]],
        orders: [
          order("261013-846205", "new", "elastic-compute", 2350, "FIRST_PURCHASE", {
            paidAt: "2026-10-21 11:30",
            until: "2027-10-13",
          }),
          order("261111-507934", "new", "object-storage", 690, "NEW_PURCHASE", {
            paidAt: "2026-11-17 10:05",
            until: "2027-11-11",
          }),
        ],
      },
    ],
  },
  {
    about: "Dormant on both accounts, and the second one is referred",
    accounts: [
      {
        id: "ravensmoor-textiles",
        name: "Ravensmoor Textiles",
        country: "IN",
        registered: "2025-12-01 11:00",
        referrals: [["priya-raghunathan", "2025-12-02"]],
        orders: [
          order("251208-390472", "renewal", "load-balancer", 520, "DORMANT_RENEWAL", {
            until: "2026-12-08",
          }),
          order("260316-715038", "upgrade", "load-balancer", 140, "DORMANT_UPGRADE", {
            until: "2026-12-08",
          }),
        ],
      },
      {
        id: "ravensmoor-mills",
        name: "Ravensmoor Mills",
        country: "IN",
        registered: "2023-12-04 11:00",
        orders: [
          order("231207-664918", "new", "load-balancer", 260, "NOT_REFERRED", {
            until: "2024-06-07",
          }),
        ],
      },
    ],
  },
  {
    about: "Pays in dinars, which have three decimal places, and twice with vouchers",
    accounts: [
      {
        id: "al-rimal-trading",
        name: "الرمال للتجارة",
        country: "KW",
        registered: "2025-10-05 12:12",
        currency: "KWD",
        referrals: [["noor-al-sabah", "2025-10-06", "2026-12-05"]],
        orders: [
          order("251013-582347", "new", "relational-database", 418.625, "FIRST_PURCHASE", {
            list: 450,
            until: "2026-10-13",
          }),
          order("261011-409756", "renewal", "relational-database", 418.625, "RENEWAL", {
            list: 450,
            until: "2027-10-13",
          }),
        ],
      },
    ],
  },
  {
    about: "Its first purchase is undone after the renewal, which keeps its rebate",
    accounts: [
      {
        id: "qinglan-shuju",
        name: "青岚数据",
        country: "CN",
        registered: "2024-05-13 09:40",
        currency: "CNY",
        referrals: [["wen-jiayi", "2025-04-01"]],
        orders: [
          order("240520-317860", "new", "elastic-compute", 12_600, "BEFORE_REFERRAL", {
            until: "2025-05-20",
          }),
          order("250401-000817", "new", "log-service", 1980, "PRODUCT_FIRST_PURCHASE", {
            clock: "00:00",
            paidAt: "2025-04-01 00:00",
            until: "2026-04-01",
          }),
          order("250512-745391", "new", "object-storage", 4300, "REFUNDED", {
            until: "2025-11-12",
            refunds: [["2025-11-20 10:00", 4300, "consumed"]],
          }),
          order("251110-268054", "renewal", "object-storage", 4300, "PRODUCT_FIRST_RENEWAL", {
            until: "2026-11-12",
          }),
        ],
      },
    ],
  },
];
