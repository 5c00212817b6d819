import { useTranslations } from "next-intl";
import { Section } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Programme } from "#lib/programme/get-programme.ts";
import { versionHref } from "#lib/programme/pages.ts";
import { useVersionSpan } from "./version-span.ts";

/** Every published version, the newest first, each at its own address. */
export function VersionsSection({ versions, inForce }: Programme) {
  const t = useTranslations("guide");
  const span = useVersionSpan();
  return (
    <Section title={t("versionsTitle")} note={t("versionsNote")} id="versions">
      <ul>
        {versions
          .map((version, at) => ({ ...version, until: versions[at + 1]?.effectiveFrom ?? null }))
          .toReversed()
          .map(({ id, effectiveFrom, until }) => (
            <li
              key={id}
              className="flex flex-wrap justify-between gap-x-6 border-b border-rule py-2.5 first:pt-0 last:border-b-0"
            >
              <span>
                <TextLink href={versionHref(id)}>{id}</TextLink>
                {id === inForce.id && (
                  <span className="ml-2 text-sm text-ink-3">({t("version.now")})</span>
                )}
              </span>
              <span className="text-ink-2">{span(effectiveFrom, until)}</span>
            </li>
          ))}
      </ul>
    </Section>
  );
}
