import { Lock, Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { joinClasses } from "#components/ui/join-classes.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";

export type EvidenceLink = {
  /** The file's own part of its address. */
  readonly href: string;
  readonly name: string;
  readonly bytes: number;
};

export type ThreadEntry = {
  readonly key: string;
  readonly by: string;
  readonly at: number;
  /** What happened, in a word or two: "asks", "upheld". */
  readonly deed: string | null;
  readonly text: string;
  /** Seen by reviewers alone. */
  readonly isInternal: boolean;
  readonly files: readonly EvidenceLink[];
};

export type ThreadProps = {
  /** Where the evidence is fetched. */
  readonly evidenceAt: string;
  readonly entries: readonly ThreadEntry[];
};

/** What both sides said, the oldest first; internal notes on sunk ground. */
export function Thread({ evidenceAt, entries }: ThreadProps) {
  return (
    <ol>
      {entries.map((entry) => (
        <Entry key={entry.key} evidenceAt={evidenceAt} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({
  evidenceAt,
  entry,
}: {
  readonly evidenceAt: string;
  readonly entry: ThreadEntry;
}) {
  const t = useTranslations("disputes.thread");
  const { dayTime } = useFormats();
  return (
    <li
      className={joinClasses(
        "border-b border-rule py-2.5",
        entry.isInternal && "-mx-3.5 bg-sunk px-3.5",
      )}
    >
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        <b className="font-medium">{entry.by}</b>
        {entry.deed !== null && <span className="text-ink-2">{entry.deed}</span>}
        {entry.isInternal && (
          <span className="inline-flex items-center gap-1 text-xs text-ink-3">
            <Lock size={12} aria-hidden />
            {t("internal")}
          </span>
        )}
        <time dateTime={new Date(entry.at).toISOString()} className="ml-auto text-ink-3">
          {dayTime(entry.at)}
        </time>
      </p>
      {entry.text !== "" && (
        <p className="mt-0.75 font-serif text-md/6.25 text-pretty break-words whitespace-pre-line">
          {entry.text}
        </p>
      )}
      {entry.files.length > 0 && <Files evidenceAt={evidenceAt} files={entry.files} />}
    </li>
  );
}

function Files({
  evidenceAt,
  files,
}: {
  readonly evidenceAt: string;
  readonly files: readonly EvidenceLink[];
}) {
  const t = useTranslations("disputes.thread");
  const { count } = useFormats();
  return (
    <ul aria-label={t("files")} className="mt-2 flex flex-wrap gap-x-4.5 gap-y-1 text-sm">
      {files.map(({ href, name, bytes }) => (
        <li key={href} className="min-w-0">
          <a
            href={`${evidenceAt}/${href}`}
            download
            className="inline-flex max-w-full items-center gap-1.25"
          >
            <Paperclip size={14} aria-hidden />
            <span className="rubric-line truncate" title={name}>
              {name}
            </span>
            <span className="flex-none text-ink-3">
              {t("size", { kilobytes: count(Math.max(1, Math.round(bytes / 1024))) })}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
