import { useTranslations } from "next-intl";
import { type PolicyField, policyChanges, policyFields } from "#lib/programme/policy-fields.ts";
import type { Policy } from "#lib/rules/index.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { useVersionSpan } from "./version-span.ts";
import { WordHead, WordSection } from "./word-page.tsx";

export type VersionArticleProps = {
  readonly version: Policy;
  /** The one it followed; null: it is the first. */
  readonly before: Policy | null;
  /** When the next one came or comes into force. */
  readonly until: number | null;
};

/** One version of the terms: when it decides, what it changed, and everything it sets. */
export function VersionArticle({ version, before, until }: VersionArticleProps) {
  const t = useTranslations("guide.version");
  const span = useVersionSpan();
  const changes = before ? policyChanges(before, version) : [];
  const changed = new Set(changes.map(({ after }) => JSON.stringify(after)));
  return (
    <>
      <WordHead title={t("title", { id: version.id })} facts={null}>
        <p>{span(version.effectiveFrom, until)}.</p>
        <p className="font-sans text-base text-ink-2">{t(before ? "lead" : "firstLead")}</p>
      </WordHead>
      {before && (
        <WordSection id="changes" title={t("changesTitle")} note={t("against", { id: before.id })}>
          {changes.length === 0 ? (
            <p className="font-serif text-clause">{t("same")}</p>
          ) : (
            <dl>
              {changes.map(({ before: was, after }) => (
                <div
                  key={JSON.stringify(after)}
                  className="border-b border-rule py-3 last:border-0"
                >
                  <dt className="text-sm text-ink-3">
                    <FieldName field={after} />
                  </dt>
                  <dd className="mt-1 grid gap-x-8 gap-y-1 font-serif text-clause md:grid-cols-2">
                    <del className="text-ink-3 decoration-ink-3">
                      <FieldValue field={was} />
                    </del>
                    <ins className="border-l-2 border-changed pl-3 no-underline">
                      <FieldValue field={after} />
                    </ins>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </WordSection>
      )}
      <WordSection id="all" title={t("all")}>
        <dl>
          {policyFields(version).map((field) => (
            <div
              key={JSON.stringify(field)}
              className="grid gap-x-8 border-b border-rule py-2.5 last:border-b-0 md:grid-cols-[15rem_minmax(0,1fr)]"
            >
              <dt className="text-ink-3">
                <FieldName field={field} />
              </dt>
              <dd
                className={
                  changed.has(JSON.stringify(field)) ? "border-l-2 border-changed pl-3" : ""
                }
              >
                <FieldValue field={field} />
              </dd>
            </div>
          ))}
        </dl>
      </WordSection>
    </>
  );
}

function FieldName({ field }: { readonly field: PolicyField }) {
  const t = useTranslations("guide.field");
  const family = useTranslations("programme.family");
  return field.field === "cap" ? t("cap", { family: family(field.family) }) : t(field.field);
}

function FieldValue({ field }: { readonly field: PolicyField }) {
  const t = useTranslations("programme");
  const words = useTranslations("switch");
  const { rate, longDay } = useFormats();
  switch (field.field) {
    case "cap":
      return t("upTo", { cap: rate(field.basisPoints) });
    case "window":
      return t("policyMonths", { months: field.months });
    case "start":
      return longDay(field.at);
    case "timeZone":
      return field.zone;
    default:
      // Each switch has a message for each of its settings: a test says so.
      return words(`${field.field}.${field.setting}` as "lineage.product");
  }
}
