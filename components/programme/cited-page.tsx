import { useTranslations } from "next-intl";
import { clauseHref, readingHref } from "#lib/programme/pages.ts";
import type { Clause, Reading } from "#lib/rules/index.ts";
import { useClauseGroups, useReadingGroups } from "./word-groups.ts";
import { WordPage } from "./word-page.tsx";

type CitedPageProps = (
  | { readonly what: "clauses"; readonly id: Clause }
  | { readonly what: "readings"; readonly id: Reading }
) & { readonly children: React.ReactNode };

/** A clause or a reading among all others of its kind. */
export function CitedPage(props: CitedPageProps) {
  const t = useTranslations("guide");
  const shell = useTranslations("shell.nav");
  const groups = { clauses: useClauseGroups(), readings: useReadingGroups() };
  const isClause = props.what === "clauses";
  return (
    <WordPage
      crumbs={[
        { label: shell("programme"), href: "/programme" },
        {
          label: t(isClause ? "allClauses" : "allReadings"),
          href: `/programme#${props.what}`,
        },
        { label: props.id },
      ]}
      nav={{
        label: t("pagesOf", { what: props.what }),
        groups: groups[props.what],
        current: props.what === "clauses" ? clauseHref(props.id) : readingHref(props.id),
      }}
    >
      {props.children}
    </WordPage>
  );
}
