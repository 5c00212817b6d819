import type { Case } from "./example.ts";
import type { ExampleId } from "./example-ids.ts";
import { chainLineageCases } from "./chain-lineage.ts";
import { chainPaymentCases } from "./chain-payments.ts";
import { chainRefundCases } from "./chain-refunds.ts";
import { chainCases } from "./chain.ts";
import { dormantScopeCases } from "./dormant-scope.ts";
import { dormantUserCases } from "./dormant-users.ts";
import { existingCustomerCases } from "./existing-customers.ts";
import { gateCases } from "./gates.ts";
import { identityCases } from "./identities.ts";
import { moneyCases } from "./money.ts";
import { newUserCases } from "./new-users.ts";
import { paygBurnAmbassadorCases } from "./payg-burn-ambassador.ts";
import { paygBurnCases } from "./payg-burn.ts";
import { upgradeScopeCases } from "./upgrade-scope.ts";

/** The whole human contract, a part of the spec a file. */
export const cases: readonly Case[] = [
  ...gateCases,
  ...newUserCases,
  ...upgradeScopeCases,
  ...paygBurnCases,
  ...paygBurnAmbassadorCases,
  ...dormantUserCases,
  ...dormantScopeCases,
  ...existingCustomerCases,
  ...chainCases,
  ...chainRefundCases,
  ...chainPaymentCases,
  ...chainLineageCases,
  ...identityCases,
  ...moneyCases,
];

/** Those that the pages show. */
export const examples: readonly Example[] = cases.filter(
  (each): each is Example => each.id !== undefined,
);
export type Example = Case & { readonly id: ExampleId };
