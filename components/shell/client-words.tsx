import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { Messages } from "#lib/i18n/messages.ts";

export type ClientWordsProps = {
  readonly names: readonly (keyof Messages)[];
  readonly children: React.ReactNode;
};

/** Sends the browser these words and no others: components inside may say them there. */
export async function ClientWords({ names, children }: ClientWordsProps) {
  const messages = await getMessages();
  const sent = Object.fromEntries(names.map((name) => [name, messages[name]]));
  return <NextIntlClientProvider messages={sent}>{children}</NextIntlClientProvider>;
}
