"use server";

import { z } from "zod";
import { LINK_READERS } from "#db/schema/index.ts";
import { defineFormAction } from "#lib/actions/define-form-action.ts";
import { safePath } from "#lib/auth/safe-path.ts";
import { LINK_DAYS } from "./link-days.ts";
import { makeLink as make } from "./make-link.ts";
import { showNewLink } from "./new-link-cookie.ts";
import { revokeLink as revoke } from "./revoke-link.ts";

const id = z.string().min(1).max(64);
const from = z.string().max(1_000);

/** Back to the page that the form stands on; anyone can write the field. */
const backTo = (form: FormData) => safePath(form.get("from"));

export const makeLink = defineFormAction({
  name: "whyLinks.make",
  may: "why-link.make",
  input: z.strictObject({
    account: id,
    order: id,
    reader: z.enum(LINK_READERS),
    days: z.enum(LINK_DAYS).transform(Number),
    money: z.literal("on").optional(),
    from,
  }),
  back: backTo,
  run: async (context, { account, order, reader, days, money, from: path }) => {
    const showsMoney = money === "on";
    const link = { accountId: account, orderId: order, reader, days, showsMoney };
    const { linkId, token } = await make(context, link);
    await showNewLink(linkId, token);
    return `${safePath(path)}#links`;
  },
});

export const revokeLink = defineFormAction({
  name: "whyLinks.revoke",
  may: "why-link.make",
  input: z.strictObject({ link: id, from }),
  back: backTo,
  run: async (context, { link, from: path }) => {
    await revoke(context, link);
    return `${safePath(path)}#links`;
  },
});
