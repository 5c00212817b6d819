import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { DeadEvent, DeadMail } from "#lib/notices/list-dead-notices.ts";
import { sayNotice } from "#lib/notices/notice-words.ts";
import type { NoticeAction } from "./notice-entry.tsx";

/** Mails that did not go, or may not have, each with what the mail server said. */
export function DeadMails({
  mails,
  sendAgain,
}: {
  readonly mails: readonly DeadMail[];
  readonly sendAgain: NoticeAction;
}) {
  const t = useTranslations();
  const formats = useFormats();
  return (
    <ul>
      {mails.map((mail) => {
        const { title } = sayNotice(mail.content, mail.isDigest, { t, formats });
        const isUncertain = mail.state === "uncertain";
        return (
          <li
            key={mail.noticeId}
            className="flex flex-wrap items-start gap-x-6 gap-y-2 border-b border-rule py-3"
          >
            <div className="min-w-0 flex-1 basis-80">
              <p className="font-medium">{title}</p>
              <p className="text-sm text-ink-3">
                {mail.to} · {formats.dayTime(mail.stateAt)} ·{" "}
                {t("deadNotices.attempts", { count: mail.attempts })}
              </p>
              <p className="mt-1 text-sm text-ink-2">
                {isUncertain ? t("deadNotices.uncertain") : t("deadNotices.failed")}
                {mail.lastError !== null && ` ${mail.lastError}`}
              </p>
            </div>
            <form action={sendAgain}>
              <input type="hidden" name="noticeId" value={mail.noticeId} />
              <Button
                type="submit"
                size="small"
                aria-label={t("deadNotices.againLabel", { title, to: mail.to })}
              >
                {t("deadNotices.again")}
              </Button>
            </form>
          </li>
        );
      })}
    </ul>
  );
}

/** Events that nobody was told of. */
export function DeadEvents({
  events,
  tellAgain,
}: {
  readonly events: readonly DeadEvent[];
  readonly tellAgain: NoticeAction;
}) {
  const t = useTranslations("deadNotices");
  const { dayTime } = useFormats();
  return (
    <ul>
      {events.map(({ jobId, kind, at }) => (
        <li
          key={jobId}
          className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-rule py-3"
        >
          <p className="min-w-0 flex-1">
            {kind} <span className="text-sm text-ink-3">{dayTime(at)}</span>
          </p>
          <form action={tellAgain}>
            <input type="hidden" name="jobId" value={jobId} />
            <Button type="submit" size="small">
              {t("tellAgain")}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
