import { Readable } from "node:stream";
import { createTransport } from "nodemailer";
import { withSystem } from "#db/client/with-system.ts";
import { demoMails } from "#db/schema/index.ts";
import { authSettings } from "#lib/auth/auth-settings.ts";
import { MailFailure } from "./mail-failure.ts";

export type Mail = {
  readonly to: string;
  readonly subject: string;
  /** Plain text: nothing in it can run, load or hide. */
  readonly body: string;
  /** The same, set; programs that show no HTML show the text. */
  readonly html?: string;
  /** The same on every attempt, so that one that arrives twice is one. */
  readonly messageId?: string;
};

/** Nobody waits for a mail server longer than this. */
const SMTP_MS = 15_000;

/**
 * Hands the mail to the mail server; the demo without one keeps it for its mailbox page.
 * @throws MailFailure where the server did not say that it took it
 */
export async function sendMail({ to, subject, body, html, messageId }: Mail): Promise<void> {
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
  let isHandedOver = false;
  // Read only once the server is connected and asks for the mail.
  const text = Readable.from(
    (function* () {
      isHandedOver = true;
      yield body;
    })(),
    { objectMode: false },
  );
  try {
    // An object, not a text: nothing in the address can name a second recipient.
    await transport.sendMail({
      to: { name: "", address: to },
      from: mailFrom,
      subject,
      text,
      ...(html !== undefined && { html }),
      ...(messageId !== undefined && { messageId }),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } catch (error) {
    throw new MailFailure(error, isHandedOver);
  } finally {
    transport.close();
  }
}

/** Whether mail goes anywhere here. */
export function hasMail(): boolean {
  const { smtpUrl, databaseUrl } = authSettings();
  return smtpUrl !== undefined || databaseUrl === undefined;
}
