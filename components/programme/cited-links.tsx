import { TextLink } from "#components/ui/text-link.tsx";
import { clauseHref, readingHref } from "#lib/programme/pages.ts";
import type { Clause, Reading } from "#lib/rules/index.ts";

/** Ids of clauses, each leading to what it says. */
export function ClauseLinks({ ids }: { readonly ids: readonly Clause[] }) {
  return <Links links={ids.map((id) => ({ id, href: clauseHref(id) }))} />;
}

export function ReadingLinks({ ids }: { readonly ids: readonly Reading[] }) {
  return <Links links={ids.map((id) => ({ id, href: readingHref(id) }))} />;
}

function Links({
  links,
}: {
  readonly links: readonly { readonly id: string; readonly href: string }[];
}) {
  return links.map(({ id, href }, at) => (
    <span key={id}>
      {at > 0 && ", "}
      <TextLink href={href}>{id}</TextLink>
    </span>
  ));
}
