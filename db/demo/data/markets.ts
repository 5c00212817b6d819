import type { DemoCurrency } from "#db/demo/demo-money.ts";
import type { AmbassadorId } from "./ambassadors.ts";
import type { NameRegion } from "./company-names.ts";

/** Where customers come from, who brings them, and what they pay in. */
export type Market = {
  readonly names: NameRegion;
  readonly countries: readonly string[];
  readonly currencies: readonly (readonly [currency: DemoCurrency, weight: number])[];
  readonly ambassadors: readonly AmbassadorId[];
};

const DOLLARS = [["USD", 1]] as const;

/** Mara is in none of them: all her customers are stories, so that a person can know each. */
export const MARKETS: readonly (readonly [market: Market, weight: number])[] = [
  [
    {
      names: "west",
      countries: ["US", "US", "US", "CA", "GB", "GB", "IE", "AU", "NZ", "ZA"],
      currencies: DOLLARS,
      ambassadors: [
        "iwan-prys",
        "iwan-prys",
        "oluwaseun-adebayo",
        "priya-raghunathan",
        "hanne-vestergaard",
        "camille-aubertin",
        "yusuf-demirel",
      ],
    },
    42,
  ],
  [
    {
      names: "nordic",
      countries: ["NO", "DK", "SE"],
      currencies: DOLLARS,
      ambassadors: ["hanne-vestergaard"],
    },
    7,
  ],
  [
    {
      names: "iberia",
      countries: ["ES", "PT", "MX", "CL"],
      currencies: [
        ["USD", 5],
        ["EUR", 4],
      ],
      ambassadors: ["tomas-echeverri", "rafael-quintela", "camille-aubertin"],
    },
    9,
  ],
  [
    {
      names: "china",
      countries: ["CN"],
      currencies: [
        ["CNY", 6],
        ["USD", 1],
      ],
      ambassadors: ["wen-jiayi", "kenji-morita"],
    },
    8,
  ],
  [
    {
      names: "japan",
      countries: ["JP"],
      currencies: [
        ["JPY", 3],
        ["USD", 1],
      ],
      ambassadors: ["kenji-morita"],
    },
    5,
  ],
  [
    {
      names: "gulf",
      countries: ["KW", "KW", "AE", "QA"],
      currencies: [
        ["KWD", 2],
        ["USD", 2],
      ],
      ambassadors: ["noor-al-sabah"],
    },
    6,
  ],
  [
    {
      names: "india",
      countries: ["IN", "IN", "SG"],
      currencies: DOLLARS,
      ambassadors: ["priya-raghunathan"],
    },
    7,
  ],
];
