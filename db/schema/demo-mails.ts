import { bigint, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";

/** What would have been sent, where the embedded demo has no mail server. */
export const demoMails = pgTable("demo_mails", {
  mailId: bigint("mail_id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  recipient: text("recipient").notNull(),
  subject: text("subject").notNull(),
  body: text("body").notNull(),
  sentAt: instant("sent_at").notNull(),
});
