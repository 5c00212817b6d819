import { createTransport } from "nodemailer";
import { withSystem } from "#db/client/with-system.ts";
import { demoMails } from "#db/schema/index.ts";
import { authSettings } from "#lib/auth/auth-settings.ts";

export type Mail = {
  readonly to: string;
  readonly subject: string;
  /** Plain text: nothing in it can run, load or hide. */
  readonly body: string;
};

/** Nobody waits for a mail server longer than this. */
const SMTP_MS = 15_000;

/** Hands the mail to the mail server; the demo without one keeps it for its mailbox page. */
export async function sendMail({ to, subject, body }: Mail): Promise<void> {
  const { smtpUrl, mailFrom, databaseUrl } = authSettings();
  if (smtpUrl === undefined) {
    if (databaseUrl !== undefined) throw new Error("There is no mail server (SMTP_URL).");
    await withSystem((tx) =>
      tx.insert(demoMails).values({ recipient: to, subject, body, sentAt: Date.now() }),
    );
    return;
  }
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: SMTP_MS,
    greetingTimeout: SMTP_MS,
    socketTimeout: SMTP_MS,
  });
  try {
    // An object, not a text: nothing in the address can name a second recipient.
    await transport.sendMail({
      to: { name: "", address: to },
      from: mailFrom,
      subject,
      text: body,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } finally {
    transport.close();
  }
}

/** Whether mail goes anywhere here. */
export function hasMail(): boolean {
  const { smtpUrl, databaseUrl } = authSettings();
  return smtpUrl !== undefined || databaseUrl === undefined;
}
