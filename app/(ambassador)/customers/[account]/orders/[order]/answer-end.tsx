import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Section } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { AsKnown } from "#components/verdict/as-known.tsx";
import { DecisionHistory } from "#components/verdict/decision-history.tsx";
import type { Story } from "#components/verdict/story.ts";
import type { DecisionVersion, OrderAnswer } from "#lib/decisions/read/order-answer.ts";
import { changeCauseOf } from "#lib/decisions/read/overview/change-cause.ts";
import { dayOf } from "#lib/decisions/read/programme-clock.ts";
import { writeDisputeNumber } from "#lib/disputes/dispute-number.ts";
import type { DisputeLine } from "#lib/disputes/dispute-view.ts";
import { orderHref, outcomeOf } from "#components/verdict/story-of.ts";

/** How the decision came to be what it is, and what can be done now. */
export function AnswerEnd({
  answer,
  story,
  disputes,
}: {
  readonly answer: OrderAnswer;
  readonly story: Story;
  readonly disputes: readonly DisputeLine[];
}) {
  const t = useTranslations("answer");
  const { versions, order, explanation } = answer;
  const days = new Map(versions.map(({ decidedAt }) => [dayOf(decidedAt), decidedAt]));
  return (
    <>
      <DecisionHistory
        versions={versions.map((version, at) => ({
          ...version,
          outcome: outcomeOf(version),
          cause: causeOf(versions[at + 1] ?? null, version),
        }))}
        product={answer.productName}
        currency={order.currency}
        programmeStart={explanation.policy.programmeStart}
        note={
          <AsKnown
            knownAt={answer.knownAt}
            isPast={answer.isPast}
            href={orderHref(order)}
            days={[...days].map(([day, at]) => ({ day, at }))}
          />
        }
      />
      <Section title={t("todoTitle")} id="todo" className="print:hidden">
        <div>
          <p className="max-w-150 font-serif text-clause text-pretty">
            {t(`todo.${story.outcome === "UNPAID" ? "unpaid" : story.verdict}`, {
              customer: story.customer,
            })}
          </p>
          {disputes.map((dispute) => (
            <p key={dispute.disputeId} className="mt-2">
              <DisputeMention dispute={dispute} audience={story.audience} />
            </p>
          ))}
          {story.audience === "ambassador" && !answer.isPast && (
            <p className="mt-3 flex flex-wrap gap-2.5">
              {!disputes.some(isUnderway) && (
                <ButtonLink href={`${orderHref(order)}/dispute`}>{t("todo.dispute")}</ButtonLink>
              )}
              {story.verdict === "ineligible" && (
                <ButtonLink href={`/check?customer=${encodeURIComponent(order.accountId)}`}>
                  {t("todo.check")}
                </ButtonLink>
              )}
            </p>
          )}
        </div>
      </Section>
      <p className="mt-9 text-xs text-ink-3">
        {t.rich("decidedUnder", {
          id: explanation.policy.id,
          policy: Policy,
        })}
      </p>
    </>
  );
}

/** One order has one open dispute at most. */
export function isUnderway({ stage }: DisputeLine): boolean {
  return stage !== "decided" && stage !== "withdrawn";
}

function DisputeMention({
  dispute,
  audience,
}: {
  readonly dispute: DisputeLine;
  readonly audience: Story["audience"];
}) {
  const t = useTranslations("answer.todo");
  const number = writeDisputeNumber(dispute.number);
  const href = `${audience === "reviewer" ? "/admin" : ""}/disputes/${number}`;
  return t.rich(mentionOf(dispute), {
    number,
    dispute: (said) => <TextLink href={href}>{said}</TextLink>,
  });
}

/** Goodwill leaves the decision above as it is, so the order's page says what came of the dispute. */
function mentionOf(dispute: DisputeLine) {
  if (isUnderway(dispute)) return "disputed";
  if (dispute.outcome !== "goodwill") return "wasDisputed";
  return dispute.isTakenBack ? "goodwillTakenBack" : "goodwillGiven";
}

function causeOf(before: DecisionVersion | null, after: DecisionVersion) {
  if (before === null) return "first";
  const seen = (version: DecisionVersion) => ({ ...version, outcome: outcomeOf(version) });
  return changeCauseOf(seen(before), seen(after), after.cause);
}

function Policy(said: React.ReactNode) {
  return <TextLink href="/programme">{said}</TextLink>;
}
