import { defineRoute } from "#lib/actions/define-route.ts";
import { auditQuery } from "#lib/audit/audit-filters.ts";
import { exportAudit } from "#lib/audit/export-audit.ts";
import { streamText } from "#lib/http/stream-text.ts";

/** Exactly the filtered entries, streamed. */
export const GET = defineRoute({
  name: "audit.export",
  may: "audit.read",
  query: auditQuery,
  run: async ({ viewer }, { query }) =>
    new Response(streamText(exportAudit(viewer, query)), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="audit.csv"',
      },
    }),
});
