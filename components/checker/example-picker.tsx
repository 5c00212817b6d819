import { useTranslations } from "next-intl";
import { INPUT } from "#components/ui/input-classes.ts";
import type { CheckerCase } from "#lib/case/case-address.ts";
import { EXAMPLE_IDS, type ExampleId } from "#lib/rules/examples/example-ids.ts";
import { bringExamples } from "./brought-later.ts";

/** The cases of the programme's pages, to begin with. */
export function ExamplePicker({ onCase }: { readonly onCase: (opened: CheckerCase) => void }) {
  const t = useTranslations("checker.tools");
  const examples = useTranslations("example");
  const pick = async (id: ExampleId) => {
    const { showExample } = await bringExamples();
    onCase(showExample(id).case);
  };
  return (
    <select
      aria-label={t("example")}
      value=""
      onChange={({ target }) => {
        const id = EXAMPLE_IDS.find((each) => each === target.value);
        if (id) void pick(id);
      }}
      className={`${INPUT} w-auto max-w-full min-w-0 text-sm md:w-60`}
    >
      <option value="">{t("example")}</option>
      {EXAMPLE_IDS.map((id) => (
        <option key={id} value={id}>
          {examples(id)}
        </option>
      ))}
    </select>
  );
}
