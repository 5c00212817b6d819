"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { NOTICE_LANGUAGES } from "#db/schema/notices.ts";
import { defineFormAction } from "#lib/actions/define-form-action.ts";
import { noticePath } from "./notice-path.ts";
import { setNoticeChoices } from "./notice-choices.ts";
import { readAllNotices, readNotice } from "./read-notices.ts";
import { sendMailAgain } from "./send-mail-again.ts";
import { tellAgain } from "./tell-again.ts";

const page = "/notices";
const choicesPage = "/account/notices";
const deadPage = "/admin/notices";
const noticeId = z.coerce.number().int().positive();
const box = z.literal("on").optional();

export const openNotice = defineFormAction({
  name: "notices.open",
  may: "signed-in",
  input: z.strictObject({ noticeId }),
  back: page,
  run: async ({ viewer }, input) => {
    const path = noticePath(await readNotice(viewer, input.noticeId));
    revalidatePath("/", "layout");
    return path;
  },
});

export const readAll = defineFormAction({
  name: "notices.readAll",
  may: "signed-in",
  input: z.strictObject({}),
  back: page,
  run: async ({ viewer }) => {
    await readAllNotices(viewer);
    revalidatePath("/", "layout");
    return page;
  },
});

export const choose = defineFormAction({
  name: "notices.choose",
  may: "signed-in",
  input: z.strictObject({
    language: z.enum(NOTICE_LANGUAGES),
    disputesInApp: box,
    disputesByMail: box,
    decisionsInApp: box,
    decisionsByMail: box,
    importsInApp: box,
    importsByMail: box,
  }),
  back: choicesPage,
  run: async ({ viewer }, { language, ...on }) => {
    const topics = {
      disputes: { inApp: isOn(on.disputesInApp), byMail: isOn(on.disputesByMail) },
      decisions: { inApp: isOn(on.decisionsInApp), byMail: isOn(on.decisionsByMail) },
      imports: { inApp: isOn(on.importsInApp), byMail: isOn(on.importsByMail) },
    };
    await setNoticeChoices(viewer, { language, topics });
    return `${choicesPage}?done=saved`;
  },
});

export const sendAgain = defineFormAction({
  name: "notices.sendAgain",
  may: "notice.send-again",
  input: z.strictObject({ noticeId }),
  back: deadPage,
  run: async (context, input) => {
    await sendMailAgain(context, input.noticeId);
    return `${deadPage}?done=again`;
  },
});

export const tellEventAgain = defineFormAction({
  name: "notices.tellAgain",
  may: "notice.send-again",
  input: z.strictObject({ jobId: z.uuid().max(36) }),
  back: deadPage,
  run: async (context, input) => {
    await tellAgain(context, input.jobId);
    return `${deadPage}?done=again`;
  },
});

function isOn(value: "on" | undefined): boolean {
  return value === "on";
}
