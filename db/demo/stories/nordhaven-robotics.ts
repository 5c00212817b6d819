import { order, type Story } from "./story.ts";

/** Nordhaven Automation is known under this real name only since 19 November 2026 (see as-known.ts). */
export const nordhavenRobotics: Story = {
  about: "An existing customer whose earlier account turns out to have bought the product before",
  accounts: [
    {
      id: "nordhaven-robotics",
      name: "Nordhaven Robotics",
      country: "NO",
      registered: "2024-06-04 10:12",
      referrals: [["mara-lindqvist", "2025-03-03", "2027-03-03"]],
      orders: [
        order("240610-118342", "new", "elastic-compute", 5400, "BEFORE_REFERRAL", {
          until: "2025-06-10",
        }),
        order("250422-664190", "new", "relational-database", 3120, "PRODUCT_FIRST_PURCHASE", {
          until: "2026-04-22",
        }),
        order("250609-302118", "renewal", "elastic-compute", 5400, "PRODUCT_CHAIN_BEFORE_START", {
          until: "2026-06-10",
        }),
        order("251014-871306", "new", "content-delivery", 860, "PRODUCT_FIRST_PURCHASE", {
          until: "2026-04-14",
        }),
        order("260420-590027", "renewal", "relational-database", 3120, "PRODUCT_FIRST_RENEWAL", {
          until: "2027-04-22",
        }),
        order("260608-114752", "renewal", "elastic-compute", 5400, "PRODUCT_CHAIN_BEFORE_START", {
          until: "2027-06-10",
        }),
        order("260903-447915", "upgrade", "relational-database", 640, "PRODUCT_FIRST_UPGRADE", {
          until: "2027-04-22",
        }),
        order("261006-238640", "new", "log-service", 412.5, "PRODUCT_FIRST_PURCHASE", {
          until: "2027-10-06",
        }),
        order("261112-440613", "new", "object-storage", 2640, "PRODUCT_ALREADY_PURCHASED", {
          clock: "14:03",
          list: 2940,
          until: "2027-11-12",
        }),
      ],
    },
    {
      id: "nordhaven-automation",
      name: "Nordhaven Automation",
      country: "NO",
      registered: "2023-09-11 15:40",
      orders: [
        order("230918-207731", "new", "object-storage", 1180, "NOT_REFERRED", {
          until: "2024-09-18",
        }),
      ],
    },
  ],
};
