import { order, type Story } from "./story.ts";

/**
 * Ambassadors who buy themselves, which is what makes a pay-as-you-go order burn (S4b): Mara and Iwan
 * since 2023, Wen since 2024, Rafael since May 2026. Yusuf bought once and undid it. The others never did.
 */
export const ambassadorsAsCustomers: readonly Story[] = [
  {
    about: "Mara's own account, and a second one that she referred to herself",
    accounts: [
      {
        id: "lindqvist-field-notes",
        name: "Lindqvist Field Notes",
        country: "SE",
        registered: "2023-05-02 20:15",
        realName: "rn-mara-lindqvist",
        orders: [
          order("230512-740618", "new", "elastic-compute", 180, "NOT_REFERRED", {
            until: "2024-05-12",
          }),
          order("240510-295307", "renewal", "elastic-compute", 190, "NOT_REFERRED", {
            until: "2025-05-12",
          }),
          order("250509-618842", "renewal", "elastic-compute", 190, "NOT_REFERRED", {
            until: "2026-05-12",
          }),
          order("260511-037165", "renewal", "elastic-compute", 204, "NOT_REFERRED", {
            until: "2027-05-12",
          }),
        ],
      },
      {
        id: "lindqvist-studio",
        name: "Lindqvist Studio",
        country: "SE",
        registered: "2026-02-10 21:02",
        realName: "rn-mara-lindqvist",
        referrals: [["mara-lindqvist", "2026-02-11"]],
        orders: [
          order("260216-583920", "new", "object-storage", 240, "SELF_REFERRAL", {
            until: "2027-02-16",
          }),
        ],
      },
    ],
  },
  {
    about: "Iwan's own account",
    accounts: [
      {
        id: "prys-workshop",
        name: "Prys Workshop",
        country: "GB",
        registered: "2023-10-04 19:30",
        realName: "rn-iwan-prys",
        orders: [
          order("231009-817254", "new", "relational-database", 260, "NOT_REFERRED", {
            until: "2024-10-09",
          }),
        ],
      },
    ],
  },
  {
    about: "Wen's own account, referred by another ambassador, and one referred to herself",
    accounts: [
      {
        id: "jiayi-data-works",
        name: "Jiayi Data Works",
        country: "CN",
        registered: "2024-02-26 10:10",
        realName: "rn-wen-jiayi",
        currency: "CNY",
        referrals: [["kenji-morita", "2024-02-27", "2026-02-27"]],
        orders: [
          order("240304-490713", "new", "elastic-compute", 3300, "FIRST_PURCHASE", {
            until: "2025-03-04",
          }),
          order("250303-724086", "renewal", "elastic-compute", 3300, "RENEWAL", {
            until: "2026-03-04",
          }),
        ],
      },
      {
        id: "jiayi-archive",
        name: "Jiayi Archive",
        country: "CN",
        registered: "2025-09-01 10:10",
        realName: "rn-wen-jiayi",
        currency: "CNY",
        referrals: [["wen-jiayi", "2025-09-02"]],
        orders: [
          order("250908-351490", "new", "object-storage", 1500, "SELF_REFERRAL", {
            until: "2026-09-08",
          }),
        ],
      },
    ],
  },
  {
    about: "Rafael became a customer late",
    accounts: [
      {
        id: "quintela-cartography",
        name: "Quintela Cartography",
        country: "ES",
        registered: "2026-05-06 09:00",
        realName: "rn-rafael-quintela",
        currency: "EUR",
        orders: [
          order("260507-902613", "new", "object-storage", 84, "NOT_REFERRED", {
            until: "2027-05-07",
          }),
        ],
      },
    ],
  },
  {
    about: "Yusuf bought once and undid it the next day, so no record is left",
    accounts: [
      {
        id: "demirel-consulting",
        name: "Demirel Consulting",
        country: "TR",
        registered: "2024-08-12 17:45",
        realName: "rn-yusuf-demirel",
        orders: [
          order("240815-463078", "new", "elastic-compute", 95, "NOT_REFERRED", {
            until: "2025-08-15",
            refunds: [["2024-08-16 12:00", 95]],
          }),
        ],
      },
    ],
  },
];
