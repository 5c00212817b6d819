import { useTranslations } from "next-intl";
import type { ChangedDecision, Effect } from "#lib/corrections/effect.ts";
import { changedOrdersOf } from "./changed-order-of.ts";
import { type ChangeGroup, ChangeTable } from "./change-table.tsx";

export type EffectPanelProps = {
  readonly caption: string;
  readonly effect: Effect;
  readonly contestedOrderId: string | null;
};

/** What corrections do to every order they touch; or why that cannot be said, or done. */
export function EffectPanel({ caption, effect, contestedOrderId }: EffectPanelProps) {
  const t = useTranslations("disputeDesk.whatIf");
  const change = useTranslations("disputes.change");
  switch (effect.kind) {
    case "known": {
      const { changes } = effect;
      if (changes.length === 0) return <p className="text-ink-2">{change("nothing")}</p>;
      return (
        <ChangeTable
          caption={caption}
          groups={groupsOf(changes, contestedOrderId)}
          sumLabel={t("sum", { orders: changes.length, customers: customersOf(changes) })}
        />
      );
    }
    case "too-many":
      return <p className="text-ink-2">{t("tooMany", { count: effect.identities })}</p>;
    case "refused":
      return (
        <div>
          <p className="text-undecided">{t("refused")}</p>
          <ul className="mt-1 list-disc pl-5 text-sm text-ink-2">
            {effect.rejects.map((reject) => (
              <li key={`${reject.column} ${reject.value} ${reject.reason}`}>
                {[reject.column, reject.value, reject.reason].filter(Boolean).join(", ")}
              </li>
            ))}
          </ul>
        </div>
      );
    default:
      return effect satisfies never;
  }
}

/** By customer where there are several; the contested order's customer first. */
function groupsOf(
  changes: readonly ChangedDecision[],
  contestedOrderId: string | null,
): readonly ChangeGroup[] {
  const byCustomer = [...Map.groupBy(changes, ({ accountId }) => accountId)];
  const isFirst = (group: readonly ChangedDecision[]) =>
    group.some(({ orderId }) => orderId === contestedOrderId);
  return byCustomer
    .toSorted(([, a], [, b]) => Number(isFirst(b)) - Number(isFirst(a)))
    .map(([accountId, group]) => ({
      key: accountId,
      title: byCustomer.length > 1 ? (group[0]?.accountName ?? accountId) : null,
      orders: changedOrdersOf(group, contestedOrderId),
    }));
}

function customersOf(changes: readonly ChangedDecision[]): number {
  return new Set(changes.map(({ accountId }) => accountId)).size;
}
