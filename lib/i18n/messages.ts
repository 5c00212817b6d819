import en from "#messages/en.json" with { type: "json" };
import zh from "#messages/zh.json" with { type: "json" };
import type { Locale } from "./locales.ts";

export type Messages = typeof en;

const MESSAGES: { readonly [L in Locale]: Messages } = { en, zh };

export function messagesFor(locale: Locale): Messages {
  return MESSAGES[locale];
}
