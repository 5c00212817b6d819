import { type Screen, SCREENS } from "#scripts/screens/screens.ts";

/** Pages without a picture of their own. */
const OTHERS: readonly Screen[] = [
  { name: "mailbox", path: "/sign-in/mailbox", as: "nobody" },
  { name: "missing-order", path: "/customers/nordhaven-robotics/dispute", as: "ambassador" },
  {
    name: "contest-fact",
    path: "/customers/nordhaven-robotics/orders/261112-440613/dispute?step=class&claim=order-kind",
    as: "ambassador",
  },
  { name: "dispute-settings", path: "/admin/disputes/settings", as: "admin" },
  { name: "import", path: "/admin/imports/1", as: "admin" },
  {
    name: "correct",
    path: "/admin/correct?of=identity-apart&accountId=nordhaven-robotics",
    as: "admin",
  },
];

/** Every page of the app, and what opens over some. */
export const ALL_SCREENS: readonly Screen[] = [...SCREENS, ...OTHERS];
