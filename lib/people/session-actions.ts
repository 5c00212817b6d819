"use server";

import { z } from "zod";
import { defineFormAction } from "#lib/actions/define-form-action.ts";
import { endOtherSessions, endOwnSession } from "./own-sessions.ts";

const back = "/account/sessions";

export const endSession = defineFormAction({
  name: "sessions.end",
  may: "signed-in",
  input: z.strictObject({ sessionId: z.string().max(64) }),
  back,
  run: async (context, { sessionId }) => {
    await endOwnSession(context, sessionId);
    return `${back}?done=1`;
  },
});

export const endOthers = defineFormAction({
  name: "sessions.endOthers",
  may: "signed-in",
  input: z.strictObject({}),
  back,
  run: async (context) => {
    await endOtherSessions(context);
    return `${back}?done=1`;
  },
});
