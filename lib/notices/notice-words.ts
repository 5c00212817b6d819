import type { useTranslations } from "next-intl";
import type { Formats } from "#lib/i18n/formats.ts";
import { AMBASSADOR_2025 } from "#lib/rules/index.ts";
import type { DecisionsContent, DisputeContent, NoticeContent } from "./notice-content.ts";
import { changedOrderPath, noticePath } from "./notice-path.ts";
import type { ShownOutcome } from "./notice-event.ts";

export type Translate = ReturnType<typeof useTranslations<never>>;

/** What it takes to say a notice in a language: all messages, and the formats of that language. */
export type Speech = { readonly t: Translate; readonly formats: Formats };

/** A decision that changed, said. */
export type ChangeSaid = {
  readonly order: string;
  readonly before: string;
  readonly after: string;
  /** Where it stands now; null where the order is no longer theirs to see. */
  readonly path: string | null;
};

/** A notice in words, the same on the page and in a mail. */
export type NoticeSaid = {
  readonly title: string;
  readonly lines: readonly string[];
  /** Words of the other side, as they were written. */
  readonly quote: string | null;
  readonly changes: readonly ChangeSaid[];
  /** "and 5 more" */
  readonly more: string | null;
  readonly path: string;
};

export function sayNotice(content: NoticeContent, isDigest: boolean, speech: Speech): NoticeSaid {
  return content.kind === "dispute"
    ? sayDispute(content, speech)
    : sayChanges(content, isDigest, speech);
}

function sayDispute(content: DisputeContent, { t, formats }: Speech): NoticeSaid {
  const { orderId, customer, text } = content;
  const subject =
    orderId === null ? t("notices.missingOrder") : t("notices.order", { order: orderId });
  const lines = [...(customer === null ? [] : [customer]), ...dueOf(content, { t, formats })];
  return {
    title: titleOf(content, subject, t),
    lines,
    quote: text,
    changes: [],
    more: null,
    path: noticePath(content),
  };
}

/** Until when it is decided: for whoever waits for that, and not once it is over. */
function dueOf({ side, stage, dueAt }: DisputeContent, { t, formats }: Speech): readonly string[] {
  if (dueAt === null) return [];
  const day = formats.day(dueAt);
  if (side === "ambassador")
    return stage === "in-review" ? [t("notices.decideUntil", { day })] : [];
  return stage === "withdrawn" || stage === "taken-back" ? [] : [t("notices.due", { day })];
}

function titleOf({ side, stage, ending }: DisputeContent, subject: string, t: Translate): string {
  if (side === "ambassador") {
    switch (stage) {
      case "in-review":
      case "question":
      case "message":
      case "taken-back":
        return t(`notices.ambassador.${stage}`, { subject });
      case "decided":
        if (ending === null) throw new Error("A decided dispute says how it ended.");
        return t(`notices.ambassador.${ending}`, { subject });
      default:
        throw new Error(`An ambassador is not told of the stage ${stage}.`);
    }
  }
  if (stage === "question" || stage === "decided") {
    throw new Error(`A reviewer is not told of the stage ${stage}.`);
  }
  return t(`notices.reviewer.${stage}`, { subject });
}

function sayChanges(content: DecisionsContent, isDigest: boolean, speech: Speech): NoticeSaid {
  const { t, formats } = speech;
  const { cause, orders, sums, first } = content;
  const [only] = first;
  const isOne = orders === 1 && only !== undefined;
  const money = sums.map(({ currency, beforeMinor, afterMinor }) =>
    t("notices.sum", {
      before: formats.money(beforeMinor, currency),
      after: formats.money(afterMinor, currency),
    }),
  );
  return {
    title: isDigest
      ? t("notices.changedByImport", { count: orders })
      : isOne
        ? t("notices.changedOne", { order: only.orderId })
        : t("notices.changedMany", { count: orders }),
    lines: [t(`notices.cause.${cause}`), ...(isOne ? [] : money)],
    quote: null,
    changes: first.map((change) => sayChange(change, speech)),
    more: orders > first.length ? t("notices.more", { count: orders - first.length }) : null,
    path: noticePath(content),
  };
}

type Change = DecisionsContent["first"][number];

function sayChange(change: Change, speech: Speech): ChangeSaid {
  const { t } = speech;
  const { orderId, customer, product, productCode, before, after } = change;
  return {
    order:
      customer === null
        ? t("notices.orderAlone", { order: orderId })
        : t("notices.orderOf", { order: orderId, product: product ?? productCode, customer }),
    before: before === null ? t("notices.came") : sayOutcome(before, speech),
    after: after === null ? t("notices.left") : sayOutcome(after, speech),
    path: changedOrderPath(change),
  };
}

function sayOutcome(shown: ShownOutcome, { t, formats }: Speech): string {
  const { verdict, rateBasisPoints, currency, rebateMinor } = shown;
  const outcome = t(`outcome.${shown.outcome}`, {
    start: formats.day(AMBASSADOR_2025.programmeStart),
  });
  return verdict === "eligible"
    ? t("notices.outcomeEligible", {
        outcome,
        money: formats.money(rebateMinor, currency),
        rate: formats.rate(rateBasisPoints),
      })
    : t("notices.outcomeOther", { verdict: t(`verdict.${verdict}`), outcome });
}
