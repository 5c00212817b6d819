import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { INPUT } from "#components/ui/input-classes.ts";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { type CheckerCase, writeAddress } from "#lib/case/case-address.ts";
import type { DecidedCase } from "#lib/case/decide-case.ts";
import { EXAMPLE_IDS, type ExampleId } from "#lib/rules/examples/example-ids.ts";

export type CaseToolsProps = {
  readonly opened: CheckerCase;
  readonly decided: DecidedCase;
  readonly onCase: (opened: CheckerCase) => void;
};

const bringExamples = () => import("#lib/programme/shown-examples.ts");
const bringTestCases = () => import("#lib/case/write-test-case.ts");

/** An example to begin with, the address to share, and the case as a test of the rules. */
export function CaseTools({ opened, decided, onCase }: CaseToolsProps) {
  const t = useTranslations("checker.tools");
  const examples = useTranslations("example");
  const [exported, setExported] = useState<string | null>(null);
  const [isCopied, setIsCopied] = useState(false);
  // Fetched while nobody waits, so that they are there without a network too.
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([bringExamples(), bringTestCases()]), 1500);
    return () => clearTimeout(timer);
  }, []);
  const pick = async (id: ExampleId) => {
    const { showExample } = await bringExamples();
    onCase(showExample(id).case);
  };
  const exportCase = async () => {
    const { writeTestCase } = await bringTestCases();
    setExported(writeTestCase(opened.rows, decided) ?? t("cannotExport"));
  };
  const copy = async () => {
    const address = `${window.location.origin}${window.location.pathname}#${writeAddress(opened)}`;
    await navigator.clipboard.writeText(address);
    setIsCopied(true);
  };
  return (
    <Section title={t("title")} id="tools" className="print:hidden">
      <SectionWide>
        <div className="flex flex-wrap items-end gap-3">
          <label className="flex min-w-0 flex-col gap-1">
            <span className="text-xs text-ink-3">{t("example")}</span>
            <select
              value=""
              onChange={({ target }) => {
                const id = EXAMPLE_IDS.find((each) => each === target.value);
                if (id) void pick(id);
              }}
              className={`${INPUT} max-w-full`}
            >
              <option value="">{t("pick")}</option>
              {EXAMPLE_IDS.map((id) => (
                <option key={id} value={id}>
                  {examples(id)}
                </option>
              ))}
            </select>
          </label>
          <Button onClick={() => void copy().catch(() => setIsCopied(false))}>{t("copy")}</Button>
          <Button onClick={() => void exportCase()}>{t("export")}</Button>
          <output className="text-sm text-ink-3">{isCopied && t("copied")}</output>
        </div>
        {exported !== null && (
          <label className="mt-4 block">
            <span className="text-xs text-ink-3">{t("exported")}</span>
            <textarea
              readOnly
              value={exported}
              rows={Math.min(24, exported.split("\n").length)}
              className="mt-1 w-full rounded-md border border-rule-strong bg-lift p-2.5 text-xs [font-family:ui-monospace,monospace]"
            />
          </label>
        )}
      </SectionWide>
    </Section>
  );
}
