import { z } from "zod";
import type { NoticeTopic } from "#db/schema/notices.ts";
import { changedOrder, decisionsEvent, disputeEvent, type NoticeEvent } from "./notice-event.ts";

const name = z.string().nullable();

const disputeContent = disputeEvent
  .omit({ ambassadorId: true, actorId: true, assigneeId: true })
  .extend({ side: z.enum(["ambassador", "reviewer"]), customer: name });

const decisionsContent = decisionsEvent.pick({ kind: true, cause: true }).extend({
  orders: z.number(),
  sums: z.array(
    z.strictObject({ currency: z.string(), beforeMinor: z.number(), afterMinor: z.number() }),
  ),
  first: z.array(changedOrder.extend({ customer: name, product: name })),
});

/** What is kept of an event for one person: what that person may see of it, and names as they were then. */
export const noticeContent = z.discriminatedUnion("kind", [disputeContent, decisionsContent]);

export type NoticeContent = z.infer<typeof noticeContent>;
export type DisputeContent = z.infer<typeof disputeContent>;
export type DecisionsContent = z.infer<typeof decisionsContent>;

/** Under which of a person's choices an event falls. */
export function topicOf(event: NoticeEvent): NoticeTopic {
  switch (event.kind) {
    case "dispute":
      return "disputes";
    case "decisions":
      return "decisions";
    case "import":
      return "imports";
  }
}
