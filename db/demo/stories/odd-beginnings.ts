import { order, type Story } from "./story.ts";

/** Mara's customers whose first orders go another way than most. */
export const oddBeginnings: readonly Story[] = [
  {
    about: "Verified late: undecided first, then a first purchase; one order is not paid yet",
    accounts: [
      {
        id: "hollis-marine-survey",
        name: "Hollis Marine Survey",
        country: "AU",
        registered: "2026-08-18 09:50",
        referrals: [["mara-lindqvist", "2026-08-20", "2028-08-20"]],
        orders: [
          order("260824-545594", "new", "elastic-compute", 1710, "FIRST_PURCHASE", {
            until: "2027-08-24",
          }),
          order("261020-384604", "new", "load-balancer", 430, "NEW_PURCHASE", {
            until: "2027-04-20",
          }),
          order("261121-785509", "new", "data-warehouse", 2400, "UNPAID", { paidAt: null }),
        ],
      },
    ],
  },
  {
    about: "Not verified: three orders wait",
    accounts: [
      {
        id: "quillstone-press",
        name: "Quillstone Press",
        country: "GB",
        registered: "2026-09-14 16:22",
        realName: null,
        referrals: [["mara-lindqvist", "2026-09-15"]],
        orders: [
          order("260921-535116", "new", "elastic-compute", 1840, "IDENTITY_PENDING", {
            until: "2027-09-21",
          }),
          order("261015-478991", "new", "object-storage", 610, "IDENTITY_PENDING", {
            until: "2027-10-15",
          }),
          order("261118-410074", "new", "content-delivery", 325, "IDENTITY_PENDING", {
            until: "2027-05-18",
          }),
        ],
      },
    ],
  },
  {
    about: "Not verified: one order waits",
    accounts: [
      {
        id: "juniper-row-school",
        name: "Juniper Row School",
        country: "US",
        registered: "2026-10-28 14:05",
        realName: null,
        referrals: [["mara-lindqvist", "2026-10-29"]],
        orders: [
          order("261106-829522", "new", "elastic-compute", 816, "IDENTITY_PENDING", {
            until: "2027-11-06",
          }),
        ],
      },
    ],
  },
  {
    about: "Begins pay-as-you-go and so gives up the first-purchase rates",
    accounts: [
      {
        id: "harrow-lane-bakery",
        name: "Harrow Lane Bakery",
        country: "GB",
        registered: "2026-05-03 19:10",
        referrals: [["mara-lindqvist", "2026-05-04"]],
        orders: [
          order("260505-740236", "new", "starter-sandbox", 5, "NOT_A_PAID_PRODUCT", {
            until: "2026-06-05",
          }),
          order("260507-228319", "new", "elastic-compute", 46.2, "PAYG_BURNED_FIRST_PURCHASE", {
            billing: "payg",
          }),
          order("260610-911647", "new", "object-storage", 310, "PRODUCT_FIRST_PURCHASE", {
            until: "2027-06-10",
          }),
          order("260812-304758", "new", "mail-delivery", 95, "PRODUCT_FIRST_PURCHASE", {
            until: "2027-08-12",
          }),
        ],
      },
    ],
  },
  {
    about: "Took over a reseller's line, so that its first order of all is a renewal",
    accounts: [
      {
        id: "amberline-choir",
        name: "Amberline Choir",
        country: "AT",
        registered: "2025-01-19 12:30",
        referrals: [["mara-lindqvist", "2026-01-12"]],
        orders: [
          order("250120-681935", "new", "mail-delivery", 132, "BEFORE_REFERRAL", {
            channel: "other",
            until: "2026-01-20",
          }),
          order("260118-457201", "renewal", "mail-delivery", 132, "FIRST_PURCHASE", {
            until: "2027-01-20",
          }),
          order("260304-803364", "new", "function-service", 0, "REFUNDED", {
            list: 60,
            until: "2026-09-04",
            refunds: [["2026-03-09 10:30", 0]],
          }),
          order("260402-119508", "new", "elastic-compute", 480, "REFUNDED", {
            until: "2026-10-02",
            refunds: [
              ["2026-04-20 13:15", 300, "consumed"],
              ["2026-05-06 09:45", 180],
            ],
          }),
          order("260805-562880", "new", "object-storage", 216, "NEW_PURCHASE", {
            until: "2027-08-05",
          }),
        ],
      },
    ],
  },
  {
    about: "Upgrades something else than its first purchase, once under each policy version",
    accounts: [
      {
        id: "wexcombe-instruments",
        name: "Wexcombe Instruments",
        country: "US",
        registered: "2026-03-09 15:55",
        referrals: [["mara-lindqvist", "2026-03-10"]],
        orders: [
          order("260324-374129", "new", "object-storage", 900, "FIRST_PURCHASE", {
            until: "2027-03-24",
          }),
          order("260522-650814", "new", "relational-database", 1480, "NEW_PURCHASE", {
            until: "2027-05-22",
          }),
          order("260818-297563", "upgrade", "relational-database", 380, "UPGRADE", {
            until: "2027-05-22",
          }),
          order(
            "261118-836470",
            "upgrade",
            "relational-database",
            420,
            "UPGRADE_OUTSIDE_FIRST_PURCHASE",
            { until: "2027-05-22" },
          ),
          order("261119-105942", "upgrade", "object-storage", 150, "UPGRADE", {
            until: "2027-03-24",
          }),
        ],
      },
    ],
  },
  {
    about: "About to become dormant: its last order turns 12 months old on 9 December 2026",
    accounts: [
      {
        id: "tidewater-maps",
        name: "Tidewater Maps",
        country: "US",
        registered: "2025-02-10 08:48",
        referrals: [["mara-lindqvist", "2025-02-11"]],
        orders: [
          order("250218-930157", "new", "content-delivery", 640, "FIRST_PURCHASE", {
            until: "2025-08-18",
          }),
          order("250605-274836", "new", "log-service", 720, "NEW_PURCHASE", {
            until: "2025-12-05",
          }),
          order("251209-618403", "new", "elastic-compute", 86.4, "NEW_PURCHASE", {
            billing: "payg",
          }),
        ],
      },
    ],
  },
];
