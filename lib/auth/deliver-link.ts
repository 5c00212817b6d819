import { getLocale } from "next-intl/server";
import { after } from "next/server";
import { log } from "#lib/log/log.ts";
import { sendMail } from "#lib/mail/send-mail.ts";
import { writeLinkMail } from "#lib/mail/write-mail.ts";
import { LINK_MINUTES } from "./browser-cookie.ts";
import { findActivePerson } from "./find-active-person.ts";

/**
 * Sends the link, if the address is an invited person's, once the answer is out: neither its words nor
 * its time tell whether the address is known.
 */
export async function deliverLink(email: string, url: string): Promise<void> {
  const link = new URL(url);
  // Whoever has the token need not be told the address too.
  link.searchParams.delete("email");
  const locale = await getLocale();
  after(async () => {
    try {
      if ((await findActivePerson(email)) === null) return;
      await sendMail(writeLinkMail(email, { link: link.href, minutes: LINK_MINUTES, locale }));
    } catch (error) {
      log.error({ error }, "a sign-in link was not sent");
    }
  });
}
