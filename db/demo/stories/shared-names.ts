import { order, type Story } from "./story.ts";

/** Links that one import made on a company's name alone; ambassadors contest them. */
export const sharedNames: readonly Story[] = [
  {
    about: "A garden studio taken for the film company that shares its first word",
    accounts: [
      {
        id: "tallgrass-studio",
        name: "Tallgrass Studio",
        country: "NL",
        registered: "2026-07-18 10:41",
        referrals: [["mara-lindqvist", "2026-07-20", "2027-07-20"]],
        orders: [
          order("260729-815503", "new", "elastic-compute", 4860, "PRODUCT_ALREADY_PURCHASED", {
            until: "2027-07-29",
          }),
          order("260729-815504", "new", "relational-database", 1560, "PRODUCT_FIRST_PURCHASE", {
            basketOf: "260729-815503",
            until: "2027-07-29",
          }),
          order("260902-330918", "new", "load-balancer", 720, "PRODUCT_FIRST_PURCHASE", {
            until: "2027-09-02",
          }),
          order(
            "261008-604471",
            "upgrade",
            "elastic-compute",
            1215,
            "PRODUCT_CHAIN_NOT_QUALIFIED",
            {
              until: "2027-07-29",
            },
          ),
          order("261104-719340", "new", "object-storage", 980, "PRODUCT_FIRST_PURCHASE", {
            until: "2027-11-04",
          }),
        ],
      },
      {
        id: "tallgrass-media",
        name: "Tallgrass Media",
        country: "NL",
        registered: "2025-08-11 13:26",
        orders: [
          order("250814-462719", "new", "elastic-compute", 1980, "NOT_REFERRED", {
            until: "2026-08-14",
          }),
        ],
      },
    ],
  },
  {
    about: "Two dentists of one name",
    accounts: [
      {
        id: "copperfield-dental",
        name: "Copperfield Dental",
        country: "US",
        registered: "2026-05-11 09:09",
        referrals: [["iwan-prys", "2026-05-12"]],
        orders: [
          order("260518-480116", "new", "elastic-compute", 2310, "PRODUCT_ALREADY_PURCHASED", {
            until: "2027-05-18",
          }),
          order("260629-913552", "new", "relational-database", 1240, "PRODUCT_FIRST_PURCHASE", {
            until: "2027-06-29",
          }),
        ],
      },
      {
        id: "copperfield-labs",
        name: "Copperfield Labs",
        country: "US",
        registered: "2025-07-02 14:14",
        orders: [
          order("250704-286091", "new", "elastic-compute", 640, "NOT_REFERRED", {
            until: "2026-07-04",
          }),
        ],
      },
    ],
  },
  {
    about: "A piano maker and a concert hall of one name",
    accounts: [
      {
        id: "marlowe-pianos",
        name: "Marlowe Pianos",
        country: "GB",
        registered: "2026-09-01 11:38",
        referrals: [["iwan-prys", "2026-09-02"]],
        orders: [
          order("260914-155830", "new", "load-balancer", 610, "PRODUCT_ALREADY_PURCHASED", {
            until: "2027-09-14",
          }),
        ],
      },
      {
        id: "marlowe-hall",
        name: "Marlowe Hall",
        country: "GB",
        registered: "2026-01-20 10:20",
        orders: [
          order("260122-639407", "new", "load-balancer", 380, "NOT_REFERRED", {
            until: "2027-01-22",
          }),
        ],
      },
    ],
  },
];
