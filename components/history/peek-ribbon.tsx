import { useTranslations } from "next-intl";
import { type EvidenceOnRibbon, litMarks } from "./evidence.ts";
import { EvidencePicture } from "./evidence-picture.tsx";
import { useEvidenceWords } from "./evidence-words.ts";

/** The order's own lane with its evidence, as small as it can be read; the words beside it say it all. */
export function PeekRibbon(evidence: EvidenceOnRibbon) {
  const t = useTranslations("ribbon");
  const all = litMarks(evidence);
  const lane = all.find(({ roles }) => roles.includes("order"))?.lane;
  const marks = all.filter((mark) => mark.lane === lane);
  const words = useEvidenceWords(evidence, marks);
  const { note: _note, ...zone } = words.zone;
  const short = {
    ...words,
    link: null,
    zone,
    ofMark: (mark: (typeof marks)[number]) => ({
      title: mark.roles.includes("order") ? t("thisOrderShort") : words.ofMark(mark).title,
      note: null,
    }),
  };
  const ribbon = { ...evidence.ribbon, window: null };
  return (
    <div className="mt-3">
      <EvidencePicture evidence={{ ...evidence, ribbon }} marks={marks} words={short} size="peek" />
    </div>
  );
}
