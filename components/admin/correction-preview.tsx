import { useTranslations } from "next-intl";
import { ChangeTable } from "#components/disputes/change-table.tsx";
import { InputField } from "#components/ui/input-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Section, SectionWide } from "#components/ui/section.tsx";
import type { Correction } from "#lib/corrections/correction.ts";
import type { ChangedDecision, Effect, OutcomeShown } from "#lib/corrections/effect.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { CorrectionFacts } from "./correction-facts.tsx";

export type CorrectionPreviewProps = {
  readonly correction: Correction;
  readonly effect: Effect;
  /** Of the order that it is about; null where there is none. */
  readonly currency: string | null;
  /** The question of the page's address, so that a refusal leads back to it. */
  readonly query: string;
  readonly record: (form: FormData) => void | Promise<void>;
};

/** What would be recorded, every order that it touches before and after, and the one button that does it. */
export function CorrectionPreview(props: CorrectionPreviewProps) {
  const { correction, effect, query, record } = props;
  const t = useTranslations("correct");
  const formats = useFormats();
  return (
    <>
      <p className="mt-3 max-w-160 font-serif text-lead text-pretty">{useSentence(effect)}</p>
      {effect.kind === "known" &&
        effect.sums.map(({ currency, beforeMinor, afterMinor }) => (
          <p key={currency} className="mt-1 text-ink-2">
            {t("sums", {
              before: formats.money(beforeMinor, currency),
              after: formats.money(afterMinor, currency),
            })}
          </p>
        ))}
      <Section title={t("fact")} id="fact">
        <CorrectionFacts correction={correction} currency={props.currency} />
      </Section>
      {effect.kind === "refused" ? (
        <Section title={t("why")} id="why">
          <ul className="list-disc pl-5">
            {effect.rejects.map(({ reason }) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Section>
      ) : (
        <Section title={t("record")} id="record">
          <form action={record} className="flex max-w-140 flex-col gap-4">
            <input type="hidden" name="correction" value={JSON.stringify(correction)} />
            <input type="hidden" name="query" value={query} />
            <input type="hidden" name="basis" value={effect.kind === "known" ? effect.basis : ""} />
            <InputField
              label={t("note")}
              name="note"
              note={t("noteNote")}
              required
              maxLength={1000}
            />
            <Button type="submit" look="ink" className="self-start">
              {t("doIt")}
            </Button>
          </form>
        </Section>
      )}
      {effect.kind === "known" && effect.changes.length > 0 && (
        <Section title={t("orders")} id="orders">
          <SectionWide>
            <EffectTable changes={effect.changes} />
          </SectionWide>
        </Section>
      )}
    </>
  );
}

function useSentence(effect: Effect): string {
  const t = useTranslations("correct");
  switch (effect.kind) {
    case "known":
      return t("changes", { count: effect.changes.length });
    case "too-many":
      return t("tooMany", { count: effect.identities });
    case "refused":
      return t("refused");
  }
}

function EffectTable({ changes }: { readonly changes: readonly ChangedDecision[] }) {
  const t = useTranslations("correct");
  const groups = [...Map.groupBy(changes, ({ accountId }) => accountId)].map(
    ([accountId, orders]) => ({
      key: accountId,
      title: orders[0]?.accountName ?? accountId,
      orders: orders.map((order) => ({
        accountId: order.accountId,
        orderId: order.orderId,
        href: `/customers/${encodeURIComponent(order.accountId)}/orders/${encodeURIComponent(order.orderId)}`,
        product: order.productName,
        currency: order.currency,
        before: shown(order.before),
        after: shown(order.after),
        isContested: false,
      })),
    }),
  );
  return (
    <ChangeTable
      caption={t("orders")}
      groups={groups}
      sumLabel={t("sum", { count: changes.length })}
    />
  );
}

function shown(outcome: OutcomeShown | null) {
  if (outcome === null) return null;
  const { verdict, rebateMinor } = outcome;
  const word = outcome.class ?? outcome.reason;
  if (word === null) throw new Error("A decision has a class or a reason.");
  return { verdict, outcome: word, rebateMinor };
}
