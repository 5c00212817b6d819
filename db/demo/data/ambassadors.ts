import type { Ambassador } from "#lib/rules/history.ts";

const NAMES = {
  "mara-lindqvist": "Mara Lindqvist",
  "iwan-prys": "Iwan Prys",
  "priya-raghunathan": "Priya Raghunathan",
  "tomas-echeverri": "Tomás Echeverri",
  "wen-jiayi": "Wen Jiayi",
  "oluwaseun-adebayo": "Oluwaseun Adebayo",
  "hanne-vestergaard": "Hanne Vestergaard",
  "yusuf-demirel": "Yusuf Demirel",
  "noor-al-sabah": "Noor Al-Sabah",
  "kenji-morita": "Kenji Morita",
  "camille-aubertin": "Camille Aubertin",
  "rafael-quintela": "Rafael Quintela",
} as const;
export type AmbassadorId = keyof typeof NAMES;

export const DEMO_AMBASSADORS: readonly Ambassador[] = Object.entries(NAMES).map(
  ([ambassadorId, name]) => ({
    ambassadorId,
    identityId: `rn-${ambassadorId}`,
    name,
    email: `${ambassadorId.replaceAll("-", ".")}@example.com`,
  }),
);
