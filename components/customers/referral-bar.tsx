import { useTranslations } from "next-intl";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { CustomerLine } from "./customer-line.ts";
import { placeOn, type ReferralAxis } from "./referral-axis.ts";

const WIDTH = "w-44 max-lg:w-32";

/** The names of the years over the bars below. */
export function ReferralScale({ axis }: { readonly axis: ReferralAxis }) {
  return (
    <span aria-hidden className={`relative block h-4.5 ${WIDTH}`}>
      {axis.years.map(({ name, at }) => (
        <span key={name} className="absolute" style={{ left: `${placeOn(axis, at)}%` }}>
          {name}
        </span>
      ))}
    </span>
  );
}

/** A referral in time: a line of ink, dotted where it is still to come, as on the ribbon. */
export function ReferralBar({
  customer: { referral, isReferralOver },
  axis,
}: {
  readonly customer: CustomerLine;
  readonly axis: ReferralAxis;
}) {
  const t = useTranslations("customers");
  const { day } = useFormats();
  const { startsAt, endsAt } = referral;
  const start = day(startsAt);
  const said =
    endsAt === null ? t("referralOpen", { start }) : t("referralSpan", { start, end: day(endsAt) });
  const from = placeOn(axis, startsAt);
  const today = placeOn(axis, axis.today);
  const to = placeOn(axis, endsAt ?? axis.to);
  const ink = isReferralOver ? "border-ink-3" : "border-ink";
  return (
    <span title={said} className="flex items-center gap-3">
      <span className="sr-only">{said}</span>
      <span aria-hidden className={`relative block h-5.5 ${WIDTH}`}>
        {axis.years.map(({ name, at }) => (
          <Line key={name} at={placeOn(axis, at)} className="-inset-y-2 border-rule" />
        ))}
        <Line at={today} className="-inset-y-2 border-rule-strong" />
        <Stretch from={from} to={Math.min(to, today)} className={`border-solid ${ink}`} />
        <Stretch from={Math.max(from, today)} to={to} className={`border-dotted ${ink}`} />
        <Line at={from} className={`inset-y-1.5 ${ink}`} />
        {endsAt !== null && <Line at={to} className={`inset-y-1.5 ${ink}`} />}
      </span>
      <span
        aria-hidden
        className={`text-sm whitespace-nowrap max-xl:hidden ${isReferralOver ? "text-ink-3" : "text-ink-2"}`}
      >
        {endsAt === null ? t("referralStaysOpen") : t("referralUntil", { end: day(endsAt) })}
      </span>
    </span>
  );
}

function Line({ at, className }: { readonly at: number; readonly className: string }) {
  return <span className={`absolute -ml-px border-l ${className}`} style={{ left: `${at}%` }} />;
}

function Stretch({
  from,
  to,
  className,
}: {
  readonly from: number;
  readonly to: number;
  readonly className: string;
}) {
  if (to <= from) return null;
  return (
    <span
      className={`absolute top-2.5 border-t-2 ${className}`}
      style={{ left: `${from}%`, width: `${to - from}%` }}
    />
  );
}
