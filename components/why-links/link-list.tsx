import { useTranslations } from "next-intl";
import type { FormAction } from "#components/people/person-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { orderHref } from "#components/verdict/story-of.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { LinkRow } from "#lib/why-links/list-links.ts";

export type LinkListProps = {
  readonly links: readonly LinkRow[];
  readonly from: string;
  readonly revoke: FormAction;
  /** On the order's own page its number is not said again. */
  readonly isOfOneOrder?: boolean;
};

/** Links with when each was opened last; an open one can be taken back. */
export function LinkList({ links, from, revoke, isOfOneOrder = false }: LinkListProps) {
  return (
    <ul className="mt-6 border-t border-rule-strong">
      {links.map((link) => (
        <li
          key={link.linkId}
          className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-rule py-3"
        >
          <LinkLine link={link} isOfOneOrder={isOfOneOrder} />
          {link.state === "open" && <Revoke link={link} from={from} revoke={revoke} />}
        </li>
      ))}
    </ul>
  );
}

function LinkLine({
  link,
  isOfOneOrder,
}: {
  readonly link: LinkRow;
  readonly isOfOneOrder: boolean;
}) {
  const t = useTranslations("links");
  const { dayTime } = useFormats();
  const { lastOpenedAt, timesOpened } = link;
  const opened =
    lastOpenedAt === null
      ? t("never")
      : t("times", { day: dayTime(lastOpenedAt), count: timesOpened });
  return (
    <div className={`min-w-0 flex-1 basis-72 ${link.state === "open" ? "" : "text-ink-3"}`}>
      <p className="font-medium">
        {t(`readers.${link.reader}`)}
        {link.showsMoney && <span className="font-normal">, {t("withMoney")}</span>}
        {!isOfOneOrder && (
          <>
            {" · "}
            <TextLink href={orderHref(link)}>{link.orderId}</TextLink>
          </>
        )}
      </p>
      <p className="text-sm text-ink-3">
        {t(`state.${link.state}`)} · {t("made")} {dayTime(link.madeAt)} · {t("ends")}{" "}
        {dayTime(link.expiresAt)}
        <br />
        {t("opened")}: {opened}
      </p>
    </div>
  );
}

function Revoke({
  link,
  from,
  revoke,
}: Pick<LinkListProps, "from" | "revoke"> & { readonly link: LinkRow }) {
  const t = useTranslations("links");
  const { dayTime } = useFormats();
  return (
    <form action={revoke}>
      <input type="hidden" name="link" value={link.linkId} />
      <input type="hidden" name="from" value={from} />
      <Button
        type="submit"
        size="small"
        aria-label={t("revokeOf", { day: dayTime(link.madeAt), order: link.orderId })}
      >
        {t("revoke")}
      </Button>
    </form>
  );
}
