import { formatInstant } from "#lib/facts/instant.ts";
import type { FactFormat } from "./fact-format.ts";

export const refundFormat: FactFormat<"refunds"> = {
  file: "refunds",
  columns: ["refund_id", "order_id", "refunded_at", "amount", "usage_consumed"],
  idColumn: "refund_id",
  idOf: (refund) => refund.refundId,
  parse: (cells) => ({
    refundId: cells.id(),
    orderId: cells.id(),
    refundedAt: cells.instant(),
    amount: cells.decimal(),
    usageConsumed: cells.boolean(),
  }),
  serialize: (refund) => [
    refund.refundId,
    refund.orderId,
    formatInstant(refund.refundedAt),
    refund.amount,
    String(refund.usageConsumed),
  ],
};
