import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ErrorWordsProvider } from "#components/shell/error-words.tsx";
import { HTML_LANGUAGES } from "#lib/i18n/locales.ts";
import { readTheme } from "#lib/preferences/read-theme.ts";
import { fontVariables } from "./fonts.ts";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("page");
  return {
    title: { default: "Because", template: "%s · Because" },
    description: t("description"),
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf8f1" },
    { media: "(prefers-color-scheme: dark)", color: "#171412" },
  ],
};

export default async function RootLayout({ children }: { readonly children: React.ReactNode }) {
  const [locale, theme, t] = await Promise.all([getLocale(), readTheme(), getTranslations("page")]);
  const words = {
    title: t("errorTitle"),
    text: t("errorTextPlain"),
    textWithId: t("errorText", { id: "{id}" }),
    retry: t("retry"),
  };
  return (
    <html lang={HTML_LANGUAGES[locale]} data-theme={theme} className={fontVariables}>
      <body>
        <ErrorWordsProvider words={words}>{children}</ErrorWordsProvider>
      </body>
    </html>
  );
}
