import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { type CheckerCase, writeAddress } from "#lib/case/case-address.ts";
import type { DecidedCase } from "#lib/case/decide-case.ts";
import { bringTestCases } from "./brought-later.ts";

export type CaseToolsProps = {
  readonly opened: CheckerCase;
  readonly decided: DecidedCase;
};

/** The address to share, and the case as a test of the rules. */
export function CaseTools({ opened, decided }: CaseToolsProps) {
  const t = useTranslations("checker.tools");
  const [exported, setExported] = useState<string | null>(null);
  const [isCopied, setIsCopied] = useState(false);
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
