import { desc } from "drizzle-orm";
import { withSystem } from "#db/client/with-system.ts";
import { demoMails } from "#db/schema/index.ts";

export type DemoMail = {
  readonly mailId: number;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly sentAt: number;
};

const MOST = 20;

/** The newest mails that the demo would have sent. For whoever the demo is open to: see `isDemoOpen`. */
export async function listDemoMails(): Promise<readonly DemoMail[]> {
  return withSystem((tx) =>
    tx.select().from(demoMails).orderBy(desc(demoMails.mailId)).limit(MOST),
  );
}
