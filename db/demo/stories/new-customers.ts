import { order, type Story } from "./story.ts";

/** Customers who had bought nothing before Mara referred them: the 45% family. */
export const newCustomers: readonly Story[] = [
  {
    about: "Pays large sums, renews everything, buys more",
    accounts: [
      {
        id: "copper-hollow-energy",
        name: "Copper Hollow Energy",
        country: "CA",
        registered: "2025-08-28 11:20",
        referrals: [["mara-lindqvist", "2025-09-01", "2027-09-01"]],
        orders: [
          order("250921-163207", "new", "data-warehouse", 12_400, "FIRST_PURCHASE", {
            until: "2026-09-21",
          }),
          order("251012-740915", "new", "elastic-compute", 8800, "NEW_PURCHASE", {
            until: "2026-10-12",
          }),
          order("260205-328164", "upgrade", "elastic-compute", 2100, "UPGRADE", {
            until: "2026-10-12",
          }),
          order("260415-951270", "new", "object-storage", 1600, "NEW_PURCHASE", {
            list: 2000,
            until: "2027-04-15",
          }),
          order("260921-538779", "renewal", "data-warehouse", 12_400, "RENEWAL", {
            until: "2027-09-21",
          }),
          order("261012-899712", "renewal", "elastic-compute", 8800, "RENEWAL", {
            until: "2027-10-12",
          }),
          order("261116-233372", "new", "log-service", 1380, "NEW_PURCHASE", {
            until: "2027-11-16",
          }),
        ],
      },
    ],
  },
  {
    about: "One order undone, one refunded in part, one downgraded",
    accounts: [
      {
        id: "fennimore-games",
        name: "Fennimore Games",
        country: "GB",
        registered: "2025-05-05 17:31",
        referrals: [["mara-lindqvist", "2025-05-06"]],
        orders: [
          order("250519-615840", "new", "elastic-compute", 3900, "FIRST_PURCHASE", {
            until: "2026-05-19",
          }),
          order("251027-204476", "new", "load-balancer", 960, "NEW_PURCHASE", {
            until: "2026-10-27",
          }),
          order("260517-483312", "renewal", "elastic-compute", 3900, "RENEWAL", {
            until: "2027-05-19",
          }),
          order("261012-403213", "new", "message-queue", 540, "REFUNDED", {
            until: "2027-04-12",
            refunds: [["2026-10-19 11:05", 540]],
          }),
          order("261026-569454", "renewal", "load-balancer", 960, "RENEWAL", {
            until: "2027-10-27",
            refunds: [["2026-11-05 15:40", 240, "consumed"]],
          }),
          order("261113-531046", "downgrade", "elastic-compute", 310, "ORDER_KIND_NOT_LISTED", {
            until: "2027-05-19",
          }),
        ],
      },
    ],
  },
  {
    about: "Upgrades, an order that vouchers covered, and a product that takes no part",
    accounts: [
      {
        id: "kestrel-grove-clinics",
        name: "Kestrel Grove Clinics",
        country: "IE",
        registered: "2025-08-30 09:02",
        referrals: [["mara-lindqvist", "2025-09-01", "2027-09-01"]],
        orders: [
          order("250908-772904", "new", "web-firewall", 1890, "FIRST_PURCHASE", {
            until: "2026-09-08",
          }),
          order("251209-350188", "new", "elastic-compute", 4400, "NEW_PURCHASE", {
            until: "2026-12-09",
          }),
          order("260330-106653", "new", "key-vault", 0, "NEW_PURCHASE", {
            list: 120,
            until: "2027-03-30",
          }),
          order("260907-856060", "renewal", "web-firewall", 1890, "RENEWAL", {
            until: "2027-09-08",
          }),
          order("261022-471027", "upgrade", "elastic-compute", 1480, "UPGRADE", {
            until: "2026-12-09",
          }),
          order("261111-609460", "new", "domain-registration", 38, "PRODUCT_EXCLUDED", {
            until: "2027-11-11",
          }),
        ],
      },
    ],
  },
  {
    about: "Two products in one basket: neither is before the other",
    accounts: [
      {
        id: "osterline-lightworks",
        name: "Osterline Lightworks",
        country: "DE",
        registered: "2026-04-02 08:15",
        referrals: [["mara-lindqvist", "2026-04-02 12:00"]],
        orders: [
          order("260414-518220", "new", "object-storage", 420, "FIRST_PURCHASE", {
            until: "2027-04-14",
          }),
          order("260414-518221", "new", "content-delivery", 310, "FIRST_PURCHASE", {
            basketOf: "260414-518220",
            until: "2027-04-14",
          }),
          order("260602-927451", "new", "elastic-compute", 1260, "NEW_PURCHASE", {
            until: "2027-06-02",
          }),
          order("261029-352829", "new", "block-storage", 455, "NEW_PURCHASE", {
            until: "2027-10-29",
          }),
          order("261110-714263", "new", "log-service", 275, "NEW_PURCHASE", {
            until: "2027-05-10",
          }),
        ],
      },
    ],
  },
  {
    about: "Two referrals that touch count as one, so the status of 2024 lasts",
    accounts: [
      {
        id: "larkfield-veterinary",
        name: "Larkfield Veterinary",
        country: "NZ",
        registered: "2024-09-30 13:44",
        referrals: [
          ["mara-lindqvist", "2024-10-01", "2025-10-01"],
          ["mara-lindqvist", "2025-10-01", "2027-10-01"],
        ],
        orders: [
          order("241014-330561", "new", "object-storage", 2250, "FIRST_PURCHASE", {
            until: "2025-10-14",
          }),
          order("251012-187702", "renewal", "object-storage", 2250, "RENEWAL", {
            until: "2026-10-14",
          }),
          order("260120-645093", "upgrade", "object-storage", 300, "UPGRADE", {
            until: "2026-10-14",
          }),
          order("261103-478731", "new", "load-balancer", 360, "NEW_PURCHASE", {
            until: "2027-05-03",
          }),
        ],
      },
    ],
  },
  {
    about: "Pays in yen, which has no decimal places",
    accounts: [
      {
        id: "kawabe-precision",
        name: "Kawabe Precision",
        country: "JP",
        registered: "2025-06-09 10:00",
        currency: "JPY",
        referrals: [["mara-lindqvist", "2025-06-10"]],
        orders: [
          order("250611-862715", "new", "elastic-compute", 182_055, "FIRST_PURCHASE", {
            until: "2026-06-11",
          }),
          order("260609-417380", "renewal", "elastic-compute", 182_055, "RENEWAL", {
            until: "2027-06-11",
          }),
          order("260716-553926", "new", "object-storage", 64_500, "NEW_PURCHASE", {
            list: 69_000,
            until: "2027-07-16",
          }),
        ],
      },
    ],
  },
];
