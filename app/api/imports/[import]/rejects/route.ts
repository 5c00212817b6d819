import { z } from "zod";
import { defineRoute } from "#lib/actions/define-route.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { streamText } from "#lib/http/stream-text.ts";
import { exportRejects } from "#lib/imports/export-rejects.ts";
import { getImport } from "#lib/imports/get-import.ts";

/** All rows that an import refused, as the rejects file. */
export const GET = defineRoute({
  name: "imports.rejects",
  may: "import.read",
  params: z.strictObject({ import: z.coerce.number().int().positive() }),
  run: async ({ viewer }, { params }) => {
    if ((await getImport(viewer, params.import)) === null) throw new AppError("NOT_FOUND");
    return new Response(streamText(exportRejects(viewer, params.import)), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="import-${params.import}.rejects.csv"`,
      },
    });
  },
});
