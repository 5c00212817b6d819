import { getLocale } from "next-intl/server";
import { after } from "next/server";
import { markBrowser } from "#lib/auth/browser-cookie.ts";
import { takeFromLimit } from "#lib/limits/take-from-limit.ts";
import { log } from "#lib/log/log.ts";
import { hasMail, sendMail } from "#lib/mail/send-mail.ts";
import { writeCodeMail } from "#lib/mail/write-mail.ts";
import { makeAnswerCode } from "./answer-code.ts";
import { CODE_MINUTES } from "./code-terms.ts";

/**
 * Mails a code for an order, where there is an address to mail it to, once the answer is out: neither
 * its words nor its time tell whether there is such an order.
 */
export async function askForCode(orderId: string): Promise<void> {
  await takeFromLimit("answer-code-order", orderId);
  const browser = await markBrowser();
  const locale = await getLocale();
  after(async () => {
    if (!hasMail()) return;
    try {
      const made = await makeAnswerCode(orderId, browser);
      if (made === null) return;
      const { email, code } = made;
      await sendMail(writeCodeMail(email, { code, orderId, minutes: CODE_MINUTES, locale }));
    } catch (error) {
      log.error({ error }, "a code for an answer was not sent");
    }
  });
}
