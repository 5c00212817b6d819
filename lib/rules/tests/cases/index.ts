import type { Case } from "./case.ts";
import { chainCases } from "./chain.ts";
import { dormantUserCases } from "./dormant-users.ts";
import { existingCustomerCases } from "./existing-customers.ts";
import { gateCases } from "./gates.ts";
import { identityCases } from "./identities.ts";
import { moneyCases } from "./money.ts";
import { newUserCases } from "./new-users.ts";
import { paygBurnCases } from "./payg-burn.ts";

/** The whole human contract, a section of the spec a file. */
export const cases: readonly Case[] = [
  ...gateCases,
  ...newUserCases,
  ...paygBurnCases,
  ...dormantUserCases,
  ...existingCustomerCases,
  ...chainCases,
  ...identityCases,
  ...moneyCases,
];
