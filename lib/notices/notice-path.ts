import type { NoticeContent } from "./notice-content.ts";

/** The page that a notice leads to. */
export function noticePath(content: NoticeContent): string {
  if (content.kind === "dispute") {
    const { side, disputeId } = content;
    const id = encodeURIComponent(disputeId);
    return side === "ambassador" ? `/disputes/${id}` : `/admin/disputes/${id}`;
  }
  const [only] = content.first;
  if (content.orders !== 1 || !only) return "/orders?tab=changed";
  return changedOrderPath(only) ?? "/orders";
}

/** Where a changed order stands now; null where it is no longer theirs to see. */
export function changedOrderPath(change: {
  readonly accountId: string;
  readonly orderId: string;
  readonly after: object | null;
}): string | null {
  const { accountId, orderId, after } = change;
  if (after === null) return null;
  return `/customers/${encodeURIComponent(accountId)}/orders/${encodeURIComponent(orderId)}`;
}
