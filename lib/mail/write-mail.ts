import { createTranslator } from "next-intl";
import type { Locale } from "#lib/i18n/locales.ts";
import { messagesFor } from "#lib/i18n/messages.ts";
import type { Mail } from "./send-mail.ts";

/** The mail that carries a sign-in link. */
export function writeLinkMail(
  to: string,
  { link, minutes, locale }: { link: string; minutes: number; locale: Locale },
): Mail {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "mail" });
  return { to, subject: t("linkSubject"), body: t("linkBody", { link, minutes }) };
}

/** The mail that tells somebody of the invitation. It opens nothing: the person asks for a link. */
export function writeInviteMail(
  to: string,
  { name, address, locale }: { name: string; address: string; locale: Locale },
): Mail {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "mail" });
  return { to, subject: t("inviteSubject"), body: t("inviteBody", { name, address, email: to }) };
}

/** The mail that carries the code for one order's answer. */
export function writeCodeMail(
  to: string,
  {
    code,
    orderId,
    minutes,
    locale,
  }: { code: string; orderId: string; minutes: number; locale: Locale },
): Mail {
  const t = createTranslator({
    locale,
    messages: messagesFor(locale),
    namespace: "answerCodeMail",
  });
  return { to, subject: t("subject"), body: t("body", { code, order: orderId, minutes }) };
}
