import { useTranslations } from "next-intl";
import type { Programme } from "#lib/programme/get-programme.ts";
import { versionHref } from "#lib/programme/pages.ts";
import type { Policy } from "#lib/rules/index.ts";
import { WordPage } from "./word-page.tsx";

/** A version of the terms among all others, the newest first. */
export function VersionPage({
  programme,
  version,
  children,
}: {
  readonly programme: Programme;
  readonly version: Policy;
  readonly children: React.ReactNode;
}) {
  const t = useTranslations("guide");
  const shell = useTranslations("shell.nav");
  return (
    <WordPage
      crumbs={[
        { label: shell("programme"), href: "/programme" },
        { label: t("versionsTitle"), href: "/programme#versions" },
        { label: version.id },
      ]}
      nav={{
        label: t("versionsTitle"),
        groups: [
          {
            title: t("versionsTitle"),
            words: programme.versions
              .toReversed()
              .map(({ id }) => ({ label: id, href: versionHref(id) })),
          },
        ],
        current: versionHref(version.id),
      }}
    >
      {children}
    </WordPage>
  );
}
