import { useTranslations } from "next-intl";
import { type EvidenceOnRibbon, litMarks } from "./evidence.ts";
import { EvidencePicture } from "./evidence-picture.tsx";
import { useEvidenceWords } from "./evidence-words.ts";

/**
 * The history around one order with exactly that lit which decided it. A picture for the eye in two
 * sizes; a sentence and a list for whoever listens, which a phone shows to all.
 */
export function EvidenceRibbon(evidence: EvidenceOnRibbon) {
  const t = useTranslations("ribbon");
  const marks = litMarks(evidence);
  const words = useEvidenceWords(evidence, marks);
  const items = [
    ...(words.hidden === null ? [] : [{ key: "hidden", text: words.hidden }]),
    ...marks.map((mark) => {
      const { title, note } = words.ofMark(mark);
      const text = note === null ? title : t("titleAndNote", { title, note });
      return { key: mark.order.orderId, text };
    }),
  ];
  return (
    <figure className="mt-1">
      <figcaption className="sr-only">
        {t("caption", { customer: evidence.customer, who: evidence.audience })}
      </figcaption>
      <div className="max-lg:hidden paper:block">
        <EvidencePicture evidence={evidence} marks={marks} words={words} size="full" />
      </div>
      <div className="lg:hidden paper:hidden">
        <EvidencePicture evidence={evidence} marks={marks} words={words} size="phone" />
      </div>
      <ol className="mt-3.5 text-sm lg:sr-only paper:sr-only">
        {items.map(({ key, text }, index) => (
          <li key={key} className="flex gap-2.5 py-1 text-balance">
            <span className="w-3.5 flex-none font-strong" aria-hidden>
              {index + 1}
            </span>
            {text}
          </li>
        ))}
        {words.window !== null && <li className="py-1 pl-6">{words.window}</li>}
      </ol>
    </figure>
  );
}
