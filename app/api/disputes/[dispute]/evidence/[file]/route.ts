import { z } from "zod";
import { defineRoute } from "#lib/actions/define-route.ts";
import { answerEvidence } from "#lib/disputes/answer-evidence.ts";
import { findByAddress } from "#lib/disputes/find-by-address.ts";
import { getEvidence } from "#lib/disputes/get-evidence.ts";
import { AppError } from "#lib/errors/app-error.ts";

/** A file of a dispute, named by its round and its number: 1-2. */
const FILE = /^([12])-([1-9]\d?)$/;

/** Evidence, for those who see the dispute, and only ever to be saved. */
export const GET = defineRoute({
  name: "disputes.evidence",
  may: "dispute.list",
  params: z.strictObject({ dispute: z.string().max(64), file: z.string().max(8) }),
  run: async ({ viewer }, { params }) => {
    const [, round, fileNumber] = FILE.exec(params.file) ?? [];
    const key = await findByAddress(viewer, params.dispute);
    if (key === null || round === undefined) throw new AppError("NOT_FOUND");
    const named = { ...key, round: Number(round), fileNumber: Number(fileNumber) };
    const found = await getEvidence(viewer, named);
    if (found === null) throw new AppError("NOT_FOUND");
    return answerEvidence(found);
  },
});
