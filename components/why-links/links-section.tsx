import { useTranslations } from "next-intl";
import { NativeSelect } from "#components/ui/native-select.tsx";
import { OutcomeNotice } from "#components/people/outcome-notice.tsx";
import type { FormAction } from "#components/people/person-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { CheckboxField } from "#components/ui/checkbox-field.tsx";
import { Section, SectionMargin } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { LINK_DAYS, USUAL_LINK_DAYS } from "#lib/why-links/link-days.ts";
import type { LinkRow } from "#lib/why-links/list-links.ts";
import { LinkList } from "./link-list.tsx";
import { NewLink } from "./new-link.tsx";

export type LinksSectionProps = {
  readonly order: { readonly accountId: string; readonly orderId: string };
  /** The page's own address, to come back to. */
  readonly from: string;
  readonly links: readonly LinkRow[];
  /** The address of the link that was made just now; it is shown this once. */
  readonly fresh: string | null;
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
  readonly actions: { readonly make: FormAction; readonly revoke: FormAction };
};

const READERS = ["customer", "colleague"] as const;

/** Makes a link to this answer for somebody without an account, and lists those that were made. */
export function LinksSection({ order, from, links, fresh, query, actions }: LinksSectionProps) {
  const t = useTranslations("links");
  return (
    <Section title={t("section")} note={t("note")} id="links" className="print:hidden">
      <div className="min-w-0">
        <OutcomeNotice query={query} done={null} />
        {fresh !== null && (
          <NewLink
            address={fresh}
            words={{
              label: t("link"),
              note: t("new"),
              copy: t("copy"),
              copied: t("copied"),
            }}
          />
        )}
        <form action={actions.make} className="flex flex-wrap items-end gap-x-4 gap-y-3">
          <input type="hidden" name="account" value={order.accountId} />
          <input type="hidden" name="order" value={order.orderId} />
          <input type="hidden" name="from" value={from} />
          <NativeSelect
            label={t("reader")}
            name="reader"
            defaultValue="customer"
            options={READERS.map((value) => ({ value, label: t(`readers.${value}`) }))}
          />
          <NativeSelect
            label={t("days")}
            name="days"
            defaultValue={USUAL_LINK_DAYS}
            options={LINK_DAYS.map((value) => ({
              value,
              label: t("dayCount", { count: Number(value) }),
            }))}
          />
          <div className="flex min-h-8.5 items-center max-md:w-full">
            <CheckboxField name="money" label={t("money")} />
          </div>
          <Button type="submit">{t("make")}</Button>
        </form>
        {links.length > 0 && (
          <LinkList links={links} from={from} revoke={actions.revoke} isOfOneOrder />
        )}
      </div>
      <SectionMargin className="space-y-1.5">
        <p>{t("lead")}</p>
        <p>
          <TextLink href="/links">{t("all")}</TextLink>
        </p>
      </SectionMargin>
    </Section>
  );
}
