import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { answerOrder } from "#lib/case/answer-order.ts";
import { type CheckerCase, MOST_ROWS, writeAddress } from "#lib/case/case-address.ts";
import { decideCase } from "#lib/case/decide-case.ts";
import { addOrder, moveOrder } from "#lib/case/edit-case.ts";
import type { CaseRows } from "#lib/case/read-case.ts";
import type { Policy } from "#lib/rules/index.ts";
import { Button } from "#components/ui/button.tsx";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { CaseAnswerView } from "./case-answer.tsx";
import { CaseCast } from "./case-cast.tsx";
import { CaseProblems } from "./case-problems.tsx";
import { CaseTimeLine } from "./case-time-line.tsx";
import { CaseTools } from "./case-tools.tsx";
import { LiveVerdict } from "./live-verdict.tsx";
import { OrdersEditor } from "./orders-editor.tsx";
import { DropFiles } from "./drop-files.tsx";

export type CaseBenchProps = {
  readonly opened: CheckerCase;
  readonly policies: readonly Policy[];
  readonly open: (hash: string) => void;
};

/** A history one builds: on the time line and in a table, with the answer on the order that is chosen. */
export function CaseBench({ opened, policies: published, open }: CaseBenchProps) {
  const t = useTranslations("checker");
  const { rows } = opened;
  const policies = opened.policies ?? published;
  const decided = useMemo(() => decideCase(rows, policies), [rows, policies]);
  const orderId = chosenOf(opened);
  const answer = useMemo(() => answerOrder(decided, orderId), [decided, orderId]);
  const [isCramped, setIsCramped] = useState(false);
  const show = (next: CheckerCase) => {
    const count = Object.values(next.rows).reduce((sum, table) => sum + table.length, 0);
    setIsCramped(count > MOST_ROWS - 10);
    if (count <= MOST_ROWS - 10) open(writeAddress(next));
  };
  const edit = (next: CaseRows, about = orderId) => show({ ...opened, rows: next, orderId: about });
  const choose = (id: string) => show({ ...opened, orderId: id });
  return (
    <DropFiles onCase={show}>
      {isCramped && (
        <p role="alert" className="pt-4 text-rubric">
          {t("cramped", { most: String(MOST_ROWS - 10) })}
        </p>
      )}
      <CaseProblems problems={decided.problems} />
      {answer && (
        <CaseTimeLine
          answer={answer}
          decided={decided}
          chosen={orderId}
          onChoose={choose}
          onMove={(id, days) => show({ ...opened, rows: moveOrder(rows, id, days), orderId: id })}
        />
      )}
      <Section title={t("orders.title")} note={t("orders.note")} id="orders">
        <SectionWide>
          <OrdersEditor
            rows={rows}
            decided={decided}
            chosen={orderId}
            onChoose={choose}
            onEdit={edit}
          />
          <p className="mt-3.5">
            <Button
              size="small"
              onClick={() => {
                const added = addOrder(rows);
                show({ ...opened, ...added });
              }}
            >
              {t("orders.add")}
            </Button>
          </p>
        </SectionWide>
      </Section>
      {answer && (
        <>
          <LiveVerdict answer={answer} />
          <CaseAnswerView opened={{ ...opened, orderId }} answer={answer} />
        </>
      )}
      <CaseCast rows={rows} problems={decided.problems} onEdit={edit} />
      <CaseTools opened={{ ...opened, orderId }} decided={decided} />
    </DropFiles>
  );
}

/** The order that is asked about, or else the last one. */
function chosenOf({ rows, orderId }: CheckerCase): string {
  const isThere = rows.orders.some((each) => each.order_id === orderId);
  return (isThere ? orderId : rows.orders.at(-1)?.order_id) ?? "";
}
