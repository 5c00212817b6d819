import type { FactKind } from "#lib/facts/fact-kinds.ts";
import { accountFormat } from "./account-format.ts";
import { ambassadorFormat } from "./ambassador-format.ts";
import type { FactFormat } from "./fact-format.ts";
import { orderFormat } from "./order-format.ts";
import { productFormat } from "./product-format.ts";
import { referralFormat } from "./referral-format.ts";
import { refundFormat } from "./refund-format.ts";

export const FACT_FORMATS: { readonly [Kind in FactKind]: FactFormat<Kind> } = {
  accounts: accountFormat,
  ambassadors: ambassadorFormat,
  products: productFormat,
  referrals: referralFormat,
  orders: orderFormat,
  refunds: refundFormat,
};
