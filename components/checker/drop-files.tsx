import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ExamplePicker } from "./example-picker.tsx";
import type { CheckerCase } from "#lib/case/case-address.ts";
import { caseOfCustomer, type FileCustomer, listCustomers } from "#lib/case/list-customers.ts";
import { type FileProblem, readFiles } from "#lib/case/read-files.ts";
import type { CaseRows } from "#lib/case/read-case.ts";

type Dropped =
  | { readonly is: "nothing" }
  | { readonly is: "problem"; readonly problem: FileProblem; readonly name: string }
  | {
      readonly is: "customers";
      readonly rows: CaseRows;
      readonly customers: readonly FileCustomer[];
    };

const MOST_LISTED = 200;

/** Where fact files may be dropped or chosen. They are read here, in the browser, and sent nowhere. */
export function DropFiles({
  onCase,
  children,
}: {
  readonly onCase: (opened: CheckerCase) => void;
  readonly children: React.ReactNode;
}) {
  const t = useTranslations("checker.files");
  const [dropped, setDropped] = useState<Dropped>({ is: "nothing" });
  const openCustomer = (rows: CaseRows, customer: FileCustomer) => {
    onCase({ rows: caseOfCustomer(rows, customer), policies: null, orderId: null });
    setDropped({ is: "nothing" });
  };
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const read = await readFiles(
      await Promise.all(
        files.map(async (file) => ({
          name: file.name,
          bytes: new Uint8Array(await file.arrayBuffer()),
        })),
      ),
    );
    if (!read.ok) {
      setDropped({ is: "problem", problem: read.problem, name: read.name });
      return;
    }
    const customers = listCustomers(read.rows);
    const [only, ...more] = customers;
    if (only && more.length === 0) openCustomer(read.rows, only);
    else setDropped({ is: "customers", rows: read.rows, customers });
  };
  return (
    <div
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes("Files")) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        void take([...event.dataTransfer.files]);
      }}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-4 text-sm text-ink-3">
        <ExamplePicker onCase={onCase} />
        <label className="rubric-line text-ink has-focus-visible:outline-2 has-focus-visible:outline-rubric">
          {t("choose")}
          <input
            type="file"
            multiple
            accept=".csv,.gz,text/csv"
            className="sr-only"
            onChange={({ target }) => {
              void take([...(target.files ?? [])]).finally(() => {
                target.value = "";
              });
            }}
          />
        </label>
        <span>{t("note")}</span>
      </div>
      {dropped.is === "problem" && (
        <p role="alert" className="pt-3 text-rubric">
          {t(`problem.${dropped.problem}`, { name: dropped.name })}
        </p>
      )}
      {dropped.is === "customers" && (
        <section aria-label={t("customers")} className="pt-4">
          <h2 className="font-medium">{t("customers")}</h2>
          <ul className="mt-2 flex max-h-60 flex-wrap gap-2 overflow-auto">
            {dropped.customers.slice(0, MOST_LISTED).map((customer) => (
              <li key={customer.key}>
                <Button size="small" onClick={() => openCustomer(dropped.rows, customer)}>
                  {t("customer", { name: customer.name, orders: customer.orders })}
                </Button>
              </li>
            ))}
          </ul>
          {dropped.customers.length > MOST_LISTED && (
            <p className="mt-2 text-sm text-ink-3">
              {t("more", { count: dropped.customers.length - MOST_LISTED })}
            </p>
          )}
        </section>
      )}
      {children}
    </div>
  );
}
