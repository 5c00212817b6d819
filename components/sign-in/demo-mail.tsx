import { useTranslations } from "next-intl";
import { Section } from "#components/ui/section.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";

export type DemoMailProps = {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly sentAt: number;
  /** The address of this site: only links to it are made into links. */
  readonly ownAddress: string;
};

export function DemoMail({ recipient, subject, body, sentAt, ownAddress }: DemoMailProps) {
  const t = useTranslations("mailbox");
  const { dayTime } = useFormats();
  return (
    <Section title={subject} note={dayTime(sentAt)}>
      <div>
        <p className="text-sm text-ink-3">{t("to", { recipient })}</p>
        <p className="mt-2 break-words whitespace-pre-line">{linkOwn(body, ownAddress)}</p>
      </div>
    </Section>
  );
}

function linkOwn(text: string, ownAddress: string): React.ReactNode[] {
  return text.split(/(https?:\/\/\S+)/).map((part, at) =>
    part === ownAddress || part.startsWith(`${ownAddress}/`) ? (
      <a key={at} href={part} className="underline decoration-rule-strong underline-offset-3">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
