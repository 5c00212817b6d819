import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = { readonly to: string; readonly source: string };

export type MailServer = {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** Answers that it will never take a mail. */
  refuse: boolean;
  /** The link in the newest mail to this address, once there are so many. */
  waitForLink(to: string, count: number): Promise<string>;
  close(): Promise<void>;
};

/** A mail server that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, session, done) => {
      const parts: string[] = [];
      stream.setEncoding("utf8").on("data", (part: string) => parts.push(part));
      stream.on("end", () => {
        if (mailServer.refuse) {
          return done(Object.assign(new Error("no such mailbox"), { responseCode: 550 }));
        }
        const source = parts.join("");
        for (const { address } of session.envelope.rcptTo) mails.push({ to: address, source });
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  const mailServer: MailServer = {
    refuse: false,
    url: `smtp://127.0.0.1:${port}`,
    mails,
    waitForLink: async (to, count) => {
      for (let tries = 0; tries < 100; tries++) {
        const found = mails.filter((mail) => mail.to === to);
        const newest = found.at(-1);
        if (newest && found.length >= count) return linkIn(newest.source);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error("The mail did not come.");
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailServer;
}

/** Mail breaks long lines ("=" at the end) and writes "=" as "=3D". */
function linkIn(source: string): string {
  const plain = source.replaceAll(/=\r?\n/g, "").replaceAll("=3D", "=");
  const link = /https?:\/\/\S+\/api\/auth\/callback\/email\?\S+/.exec(plain)?.[0];
  if (!link) throw new Error("The mail has no link.");
  return link;
}
