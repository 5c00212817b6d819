import { useTranslations } from "next-intl";
import { joinClasses } from "#components/ui/join-classes.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { Notice } from "#lib/notices/list-notices.ts";
import { type ChangeSaid, sayNotice } from "#lib/notices/notice-words.ts";

export type NoticeAction = (form: FormData) => void | Promise<void>;

/** A notice: its sentence opens what it is about, and notes that it was read. */
export function NoticeEntry({
  notice,
  open,
}: {
  readonly notice: Notice;
  readonly open: NoticeAction;
}) {
  const t = useTranslations();
  const formats = useFormats();
  const { noticeId, topic, content, createdAt, isRead } = notice;
  const said = sayNotice(content, topic === "imports", { t, formats });
  return (
    <li className="relative border-b border-rule py-4 md:grid md:grid-cols-[10.5rem_minmax(0,1fr)] md:gap-8">
      <p className="text-sm text-ink-3">
        {t(`notices.kinds.${topic}`)}
        <span className="mx-1.5 md:hidden">·</span>
        <span className="md:block">{formats.dayTime(createdAt)}</span>
      </p>
      <div className="max-w-160 min-w-0">
        <form action={open}>
          <input type="hidden" name="noticeId" value={noticeId} />
          <button
            type="submit"
            className={joinClasses(
              "cursor-pointer text-left font-serif text-lead text-pretty hover:rubric-line focus-visible:rubric-line max-md:min-h-11",
              isRead && "text-ink-2",
            )}
          >
            {!isRead && (
              <span className="mr-2 inline-block size-2 rounded-full bg-rubric align-middle">
                <span className="sr-only">{t("notices.new")}: </span>
              </span>
            )}
            {said.title}
          </button>
        </form>
        {said.lines.map((line) => (
          <p key={line} className="mt-1 text-ink-2">
            {line}
          </p>
        ))}
        {said.quote !== null && (
          <blockquote className="mt-2 border-l-2 border-rule pl-3.5 whitespace-pre-line text-ink-2">
            {said.quote}
          </blockquote>
        )}
        {said.changes.length > 0 && <Changes changes={said.changes} more={said.more} />}
      </div>
    </li>
  );
}

function Changes({
  changes,
  more,
}: {
  readonly changes: readonly ChangeSaid[];
  readonly more: string | null;
}) {
  const t = useTranslations("notices");
  return (
    <ul className="mt-2.5 space-y-2.5 text-sm">
      {changes.map(({ order, before, after, path }) => (
        <li key={order}>
          {path === null ? order : <TextLink href={path}>{order}</TextLink>}
          <dl className="mt-0.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-ink-2">
            <dt className="text-ink-3">{t("before")}</dt>
            <dd>{before}</dd>
            <dt className="text-ink-3">{t("now")}</dt>
            <dd className="text-ink">{after}</dd>
          </dl>
        </li>
      ))}
      {more !== null && <li className="text-ink-3">{more}</li>}
    </ul>
  );
}
