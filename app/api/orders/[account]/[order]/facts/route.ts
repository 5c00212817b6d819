import { z } from "zod";
import { defineRoute } from "#lib/actions/define-route.ts";
import { getHistory } from "#lib/decisions/read/get-history.ts";
import { readId } from "#lib/decisions/read/read-id.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { packHistory } from "#lib/rules-in-browser/portable-history.ts";

const part = z.string().max(200);

/** Every fact behind an order, so that a reviewer's browser can run the rules itself. */
export const GET = defineRoute({
  name: "orders.facts",
  may: "order.list",
  params: z.strictObject({ account: part, order: part }),
  run: async ({ viewer }, { params }) => {
    const accountId = readId(params.account);
    const orderId = readId(params.order);
    const found =
      accountId === null || orderId === null
        ? null
        : await getHistory(viewer, { accountId, orderId });
    if (found === null) throw new AppError("NOT_FOUND");
    return packHistory(found.history, found.policies);
  },
});
