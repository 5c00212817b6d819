import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { BareShell } from "#components/shell/bare-shell.tsx";
import { DemoMail } from "#components/sign-in/demo-mail.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { isDemoOpen } from "#lib/auth/demo-door.ts";
import { ownAddress } from "#lib/auth/own-address.ts";
import { listDemoMails } from "#lib/mail/list-demo-mails.ts";

export async function generateMetadata() {
  const t = await getTranslations("mailbox");
  return { title: t("title") };
}

/** Where the demo's mails land. There for whoever may use the demo sign-in, and for nobody else. */
export default async function MailboxPage() {
  if (!isDemoOpen(await headers())) notFound();
  const t = await getTranslations("mailbox");
  const mails = await listDemoMails();
  const here = ownAddress();
  return (
    <BareShell>
      <PageHead title={t("title")} />
      <p className="mt-3 max-w-160 text-ink-2">{mails.length === 0 ? t("empty") : t("lead")}</p>
      {mails.map(({ mailId, ...mail }) => (
        <DemoMail key={mailId} {...mail} ownAddress={here} />
      ))}
    </BareShell>
  );
}
