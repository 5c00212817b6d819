import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";

export type MailServer = {
  readonly url: string;
  /** What arrived: the source of each mail, by recipient. */
  readonly mails: { readonly to: string; readonly source: string }[];
  /** How the next mails are answered; null: taken. */
  answer: "refuse" | "try-later" | "break-after-data" | "hold" | null;
  /** Answers those that were held, and holds no more. */
  readonly release: () => void;
  readonly close: () => Promise<void>;
};

/** A mail server that keeps what it is given, or fails as it is told. */
export async function openMailServer(): Promise<MailServer> {
  const sockets = new Set<Socket>();
  const held: (() => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, session, done) => {
      const parts: string[] = [];
      stream.setEncoding("utf8").on("data", (part: string) => parts.push(part));
      stream.on("end", () => {
        const { answer } = mailServer;
        if (answer === "refuse" || answer === "try-later") {
          const responseCode = answer === "refuse" ? 550 : 451;
          return done(Object.assign(new Error("not now"), { responseCode }));
        }
        const [recipient] = session.envelope.rcptTo;
        mailServer.mails.push({ to: recipient?.address ?? "", source: parts.join("") });
        if (answer === "hold") return held.push(done);
        // Taken, but the other side never hears of it.
        if (answer === "break-after-data") for (const socket of sockets) socket.destroy();
        else done();
      });
    },
  });
  server.on("error", () => undefined);
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket.on("close", () => sockets.delete(socket)));
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    answer: null,
    release: () => {
      mailServer.answer = null;
      for (const done of held.splice(0)) done();
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailServer;
}
