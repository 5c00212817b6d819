import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FLOAT, FLOAT_ITEM } from "#components/ui/float-classes.ts";
import { INPUT } from "#components/ui/input-classes.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";

export type AsKnownProps = {
  /** The day that the page shows, and the instant in it. */
  readonly knownAt: number;
  /** Days on which the decision was made anew, as an address takes them. */
  readonly days: readonly { readonly day: string; readonly at: number }[];
  readonly isPast: boolean;
  readonly href: string;
};

/** Shows the decision as it was known on an earlier day: without script, since each day is an address. */
export function AsKnown({ knownAt, days, isPast, href }: AsKnownProps) {
  const t = useTranslations("history");
  const answer = useTranslations("answer");
  const { day } = useFormats();
  return (
    <Disclosure
      className="inline-block print:pointer-events-none"
      summaryClassName="inline text-ink-3"
      panelClassName={`absolute left-0 top-full z-10 mt-1 min-w-52 p-1 text-left text-base text-ink max-md:right-0 max-md:left-auto ${FLOAT}`}
      summary={
        <>
          {t.rich("asKnown", {
            d: Day,
            day: day(knownAt),
          })}{" "}
          <ChevronDown size={12} className="inline print:hidden" />
        </>
      }
    >
      <ul>
        <li>
          <Link href={href} className={FLOAT_ITEM} {...(!isPast && { "aria-current": "true" })}>
            {answer("today")}
          </Link>
        </li>
        {days.map((each) => (
          <li key={each.day}>
            <Link href={`${href}?on=${each.day}`} className={FLOAT_ITEM}>
              {day(each.at)}
            </Link>
          </li>
        ))}
      </ul>
      <form action={href} className="flex items-center gap-2 border-t border-rule p-2">
        <input
          type="date"
          name="on"
          required
          aria-label={answer("asKnownLabel")}
          className={INPUT}
        />
        <Button type="submit" size="small">
          {answer("show")}
        </Button>
      </form>
    </Disclosure>
  );
}

function Day(said: React.ReactNode) {
  return <span className="rubric-line whitespace-nowrap text-ink">{said}</span>;
}
