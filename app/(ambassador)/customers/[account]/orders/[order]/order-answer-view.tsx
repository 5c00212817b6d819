import { useTranslations } from "next-intl";
import { evidenceOf } from "#components/history/evidence-of.ts";
import { CheckInBrowser } from "#components/verdict/check-in-browser.tsx";
import { correctHref } from "#components/admin/correct-href.ts";
import { type GateAction, GateTable } from "#components/verdict/gate-table.tsx";
import { MoneyTable } from "#components/verdict/money-table.tsx";
import { Premises } from "#components/verdict/premises.tsx";
import type { Story } from "#components/verdict/story.ts";
import { VerdictHead } from "#components/verdict/verdict-head.tsx";
import { WhatIfs } from "#components/verdict/what-ifs.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { Neighbours } from "#lib/decisions/read/get-neighbours.ts";
import type { OrderAnswer } from "#lib/decisions/read/order-answer.ts";
import type { DisputeLine } from "#lib/disputes/dispute-view.ts";
import { AnswerEnd, isUnderway } from "./answer-end.tsx";
import { decidingEvidence, gateStepsOf, orderHref, storyOf } from "#components/verdict/story-of.ts";
import { OrderToolbar } from "./order-toolbar.tsx";
import { ruleOf } from "#components/verdict/rule-of.ts";
import { TimeLine } from "./time-line.tsx";

export type OrderAnswerViewProps = {
  readonly answer: OrderAnswer;
  readonly neighbours: Neighbours;
  /** About this order, as far as the viewer sees them; the latest first. */
  readonly disputes: readonly DisputeLine[];
  /** Whether facts may be corrected right here. */
  readonly mayCorrect: boolean;
};

/** The whole answer, in the order in which a person asks: what, because of what, proved how, and what else. */
export function OrderAnswerView(props: OrderAnswerViewProps) {
  const { answer, neighbours, disputes } = props;
  const story = storyOf(answer);
  const { explanation, order, whatIfs } = answer;
  const { decision, money } = explanation;
  const rule = ruleOf(story.outcome);
  const action = actionOf(props);
  return (
    <>
      <OrderToolbar story={story} orderId={order.orderId} neighbours={neighbours} />
      {answer.isPast && <PastNotice answer={answer} />}
      <Head answer={answer} story={story} />
      <Premises story={story} clauses={rule.clauses} readings={rule.readings} />
      <GateTable story={story} steps={gateStepsOf(answer)} {...(action && { action })} />
      <TimeLine evidence={evidenceOf(answer, decidingEvidence(answer))} />
      {story.verdict !== "eligible" && <WhatIfs story={story} whatIfs={whatIfs} />}
      <MoneyTable
        {...money}
        isPaid={order.paidAt !== null}
        product={answer.productName}
        estimate={decision.estimate}
      />
      <AnswerEnd answer={answer} story={story} disputes={disputes} />
    </>
  );
}

function Head({ answer, story }: { readonly answer: OrderAnswer; readonly story: Story }) {
  const t = useTranslations("answer");
  const { explanation, order, customer, referral, whatIfs, audience } = answer;
  const [nearest] = whatIfs;
  return (
    <VerdictHead
      story={story}
      would={nearest ? { class: nearest.class, rebateMinor: nearest.rebateMinor } : null}
      estimateMinor={explanation.decision.estimate?.rebateMinor ?? null}
      proof={!answer.isProved ? "differs" : audience === "reviewer" ? "matches" : "matchesHidden"}
      check={
        <CheckInBrowser
          facts={explanation.facts}
          policy={explanation.policy}
          outcome={story.outcome}
          orderId={order.orderId}
          historyHref={audience === "reviewer" && !answer.isPast ? factsHref(order) : null}
          words={{
            check: t("checkInBrowser"),
            checking: t("checking"),
            same: t("checked"),
            differs: t("checkDiffers"),
          }}
        />
      }
      orderFacts={{
        ...order,
        customer: customer.name,
        customerHref: `/customers/${encodeURIComponent(customer.accountId)}`,
        ambassador: audience === "reviewer" ? (referral?.ambassadorName ?? null) : null,
        product: answer.productName,
        referral,
      }}
    />
  );
}

/** A step is contested, or its fact corrected, from where it stands; what was decided in the past is over. */
function actionOf({ answer, disputes, mayCorrect }: OrderAnswerViewProps): GateAction | null {
  const { order, audience, isPast } = answer;
  if (isPast) return null;
  if (mayCorrect) return { kind: "correct", hrefOf: ({ gate }) => correctHref(order, gate) };
  if (audience !== "ambassador" || disputes.some(isUnderway)) return null;
  return {
    kind: "dispute",
    hrefOf: ({ gate }) => `${orderHref(order)}/dispute?step=${gate}`,
  };
}

function factsHref({ accountId, orderId }: OrderAnswer["order"]): string {
  return `/api/orders/${encodeURIComponent(accountId)}/${encodeURIComponent(orderId)}/facts`;
}

function PastNotice({ answer }: { readonly answer: OrderAnswer }) {
  const t = useTranslations("answer");
  const { longDay } = useFormats();
  return (
    <p className="mt-1 border-l-2 border-changed pl-3 text-changed">
      {t.rich("asKnownPast", {
        day: longDay(answer.knownAt),
        now: linkTo(orderHref(answer.order)),
      })}
    </p>
  );
}

function linkTo(href: string) {
  return (said: React.ReactNode) => <TextLink href={href}>{said}</TextLink>;
}
