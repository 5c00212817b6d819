import type { Case } from "./example.ts";
import type { ExampleId } from "./example-ids.ts";
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

/** Those that the pages show. */
export const examples: readonly Example[] = cases.filter(
  (each): each is Example => each.id !== undefined,
);
export type Example = Case & { readonly id: ExampleId };
