import { z } from "zod";
import { defineRoute } from "#lib/actions/define-route.ts";
import { countUnread } from "#lib/notices/count-unread.ts";

/** What the bell says, for when the viewer has moved on without loading a whole page. */
export const GET = defineRoute({
  name: "notices.unread",
  may: "signed-in",
  query: z.strictObject({}),
  run: async ({ viewer }) => ({ unread: await countUnread(viewer) }),
});
