"use server";

import { getLocale } from "next-intl/server";
import { after } from "next/server";
import { z } from "zod";
import { VIEWER_ROLES } from "#db/client/viewer.ts";
import { LONGEST_NAME } from "#db/schema/people.ts";
import { defineFormAction } from "#lib/actions/define-form-action.ts";
import { emailAddress } from "#lib/auth/email-address.ts";
import { changePerson, restorePerson, suspendPerson } from "./change-person.ts";
import { invitePerson } from "./invite-person.ts";
import { mailInvitation } from "./mail-invitation.ts";
import { endSessionsOfPerson } from "./own-sessions.ts";

const back = "/admin/people";
const personId = z.string().max(64);
const role = z.enum(VIEWER_ROLES);
const ambassadorId = z
  .string()
  .max(64)
  .transform((text) => text || null);

export const invite = defineFormAction({
  name: "people.invite",
  may: "person.invite",
  input: z.strictObject({
    name: z.string().trim().min(1).max(LONGEST_NAME),
    email: emailAddress,
    role,
    ambassadorId,
  }),
  back,
  run: async (context, invitation) => {
    await invitePerson(context, invitation);
    const locale = await getLocale();
    after(() => mailInvitation(invitation, locale));
    return `${back}?done=invited`;
  },
});

export const change = defineFormAction({
  name: "people.change",
  may: "person.change",
  input: z.strictObject({ personId, role, ambassadorId }),
  back,
  run: async (context, input) => {
    await changePerson(context, input);
    return `${back}?done=changed`;
  },
});

export const suspend = defineFormAction({
  name: "people.suspend",
  may: "person.change",
  input: z.strictObject({ personId }),
  back,
  run: async (context, input) => {
    await suspendPerson(context, input.personId);
    return `${back}?done=suspended`;
  },
});

export const restore = defineFormAction({
  name: "people.restore",
  may: "person.change",
  input: z.strictObject({ personId }),
  back,
  run: async (context, input) => {
    await restorePerson(context, input.personId);
    return `${back}?done=restored`;
  },
});

export const endSessions = defineFormAction({
  name: "people.endSessions",
  may: "person.change",
  input: z.strictObject({ personId }),
  back,
  run: async (context, input) => {
    await endSessionsOfPerson(context, input.personId);
    return `${back}?done=ended`;
  },
});
