import { createTranslator } from "next-intl";
import { render, toPlainText } from "react-email";
import { authSettings } from "#lib/auth/auth-settings.ts";
import { formatsFor } from "#lib/i18n/formats.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { messagesFor } from "#lib/i18n/messages.ts";
import { AMBASSADOR_2025 } from "#lib/rules/index.ts";
import type { Mail } from "#lib/mail/send-mail.ts";
import type { NoticeContent } from "#lib/notices/notice-content.ts";
import { sayNotice } from "#lib/notices/notice-words.ts";
import { NoticeMail } from "./notice-mail.tsx";

export type NoticeToMail = {
  readonly noticeId: number;
  readonly isDigest: boolean;
  readonly content: NoticeContent;
  readonly to: { readonly name: string; readonly email: string };
  readonly locale: Locale;
};

/** The mail of a notice in the person's language, as HTML and as the text of that HTML. */
export async function writeNoticeMail(notice: NoticeToMail): Promise<Mail> {
  const { noticeId, isDigest, content, to, locale } = notice;
  const { authUrl } = authSettings();
  const t = createTranslator({ locale, messages: messagesFor(locale) });
  const said = sayNotice(content, isDigest, {
    t,
    formats: formatsFor(locale, AMBASSADOR_2025.timeZone),
  });
  const html = await render(
    <NoticeMail
      said={said}
      name={to.name}
      origin={new URL(authUrl).origin}
      locale={locale}
      t={t}
    />,
  );
  return {
    to: to.email,
    subject: said.title,
    html,
    body: toPlainText(html, { selectors: [{ selector: "h1", options: { uppercase: false } }] }),
    messageId: `<notice-${noticeId}@${new URL(authUrl).hostname}>`,
  };
}
