"use client";

import { NextIntlClientProvider } from "next-intl";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Messages } from "#lib/i18n/messages.ts";
import { KeysHelp } from "./keys-help.tsx";
import { Palette } from "./palette.tsx";
import type { PalettePage } from "./palette-page.ts";

/** What opens over any page by a key. */
export type FloatName = "palette" | "keys";

export type FloatsProps = {
  readonly isReviewer: boolean;
  readonly pages: readonly PalettePage[];
  readonly locale: Locale;
  readonly timeZone: string;
  /** Sent along with each page, since these floats come after it. */
  readonly words: Pick<Messages, "palette" | "keys" | "verdict">;
};

/** Fetched when the first of them opens: most pages are read without. */
export default function Floats({
  open,
  onOpen,
  pages,
  isReviewer,
  ...language
}: FloatsProps & {
  readonly open: FloatName;
  readonly onOpen: (name: FloatName | null) => void;
}) {
  const { words: messages, ...rest } = language;
  const close = () => onOpen(null);
  return (
    <NextIntlClientProvider {...rest} messages={messages}>
      {open === "palette" ? (
        <Palette pages={pages} onClose={close} />
      ) : (
        <KeysHelp isReviewer={isReviewer} onClose={close} />
      )}
    </NextIntlClientProvider>
  );
}
