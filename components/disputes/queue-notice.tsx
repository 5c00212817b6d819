import { useTranslations } from "next-intl";
import { OutcomeNotice } from "#components/people/outcome-notice.tsx";
import { writeDisputeNumber } from "#lib/disputes/dispute-number.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

const DONE = ["decided", "proposed", "asked", "approved"] as const;

/** What was done with the dispute before: said on the page that came next. */
export function QueueNotice({ query }: { readonly query: Query }) {
  const t = useTranslations("disputeDesk");
  const done = DONE.find((each) => each === query["done"]);
  const was = Number(query["was"]);
  const isNamed = done !== undefined && Number.isSafeInteger(was) && was > 0;
  return (
    <OutcomeNotice
      query={query}
      done={
        isNamed ? t("doneOf", { number: writeDisputeNumber(was), done: t(`done.${done}`) }) : null
      }
    />
  );
}
