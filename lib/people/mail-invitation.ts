import { ownAddress } from "#lib/auth/own-address.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { log } from "#lib/log/log.ts";
import { hasMail, sendMail } from "#lib/mail/send-mail.ts";
import { writeInviteMail } from "#lib/mail/write-mail.ts";

/** Tells somebody of the invitation. The person is invited whether or not the mail arrives. */
export async function mailInvitation(
  { name, email }: { readonly name: string; readonly email: string },
  locale: Locale,
): Promise<void> {
  if (!hasMail()) return;
  try {
    await sendMail(writeInviteMail(email, { name, address: `${ownAddress()}/sign-in`, locale }));
  } catch (error) {
    log.error({ error }, "an invitation was not sent");
  }
}
