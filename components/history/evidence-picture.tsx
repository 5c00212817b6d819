import { type EvidenceOnRibbon, isHidden, type LitMark } from "./evidence.ts";
import { useEvidenceLabels } from "./evidence-labels.ts";
import { layOut } from "./evidence-layout.ts";
import { EvidenceRowShapes } from "./evidence-row.tsx";
import type { EvidenceWords } from "./evidence-words.ts";
import { HiddenZone } from "./hidden-zone.tsx";
import { LaneNames } from "./lane-names.tsx";
import { PlacedText } from "./placed-text.tsx";
import { RibbonAxisLine } from "./ribbon-axis.tsx";
import { RibbonGround } from "./ribbon-ground.tsx";
import { RibbonSpans } from "./ribbon-spans.tsx";
import { WindowBracket, WindowWords } from "./ribbon-window.tsx";

/**
 * In full; for a phone, without names of lanes and with figures instead of words; for a peek, of one lane
 * and few words.
 */
export type PictureSize = "full" | "phone" | "peek";

export type EvidencePictureProps = {
  readonly evidence: EvidenceOnRibbon;
  readonly marks: readonly LitMark[];
  readonly words: EvidenceWords;
  readonly size: PictureSize;
};

/** The drawing itself; what it says is read from the list beside it. */
export function EvidencePicture(props: EvidencePictureProps) {
  const { evidence, marks, words, size } = props;
  const isNarrow = size !== "full";
  const layout = layOut(evidence, marks, isNarrow);
  const labels = useEvidenceLabels(evidence, marks, layout, words, size);
  const { deciding, ribbon } = evidence;
  const { top, bottom, rows } = layout;
  const inRows = (...names: readonly string[]) =>
    labels.filter(({ slot }) => names.includes(slot.row));
  return (
    <div className="flex" aria-hidden>
      {!isNarrow && (
        <LaneNames
          top={top}
          rows={rows.map(({ key, lanes, look, ...place }) => ({
            ...place,
            key,
            name: look === "others" ? words.others : (lanes[0]?.productName ?? ""),
            isStrong: look === "order",
            isDim: look === "others",
          }))}
        />
      )}
      {isHidden(deciding) && rows[0] && (
        <HiddenZone
          width={ZONE_WIDTHS[size]}
          top={top}
          bottom={bottom}
          mark={{ x: size === "phone" ? 31 : 20, y: rows[0].center }}
          words={size === "phone" ? { figure: "1", undated: words.undated } : words.zone}
          isLinked
        />
      )}
      <div className="relative min-w-0 flex-1">
        <svg width="100%" height={bottom + 22} className="block overflow-visible text-xs">
          <RibbonGround
            ribbon={ribbon}
            top={top}
            bottom={bottom}
            windowTop={layout.windowTop}
            hatchedUntil={hatchedUntil(evidence)}
          />
          <RibbonAxisLine ribbon={ribbon} top={top} bottom={bottom} labels={inRows("axis")} />
          <RibbonSpans
            ribbon={ribbon}
            bottom={bottom}
            showsProgramme={evidence.showsProgramme && !isNarrow}
            showsBefore={evidence.audience === "ambassador"}
            labels={inRows("referral", "programme")}
          />
          {ribbon.window && (
            <WindowBracket ribbon={ribbon} window={ribbon.window} bottom={bottom} />
          )}
          {rows.map((row) => (
            <EvidenceRowShapes
              key={row.key}
              row={row}
              rows={rows}
              evidence={evidence}
              marks={marks}
            />
          ))}
          {rows.flatMap((row) =>
            inRows(`above ${row.key}`, `below ${row.key}`).map((label) => (
              <PlacedText
                key={label.key}
                label={label}
                y={row.center + (label.slot.row.startsWith("above") ? -18 : 25)}
                className={classOf(label)}
              />
            )),
          )}
        </svg>
        {ribbon.window && words.window !== null && !isNarrow && (
          <WindowWords
            ribbon={ribbon}
            window={ribbon.window}
            words={words.window}
            bottom={bottom}
          />
        )}
      </div>
    </div>
  );
}

const ZONE_WIDTHS = { full: 184, phone: 62, peek: 112 } as const;

function classOf({ key, isStrong }: { readonly key: string; readonly isStrong: boolean }): string {
  if (key === "link") return "fill-rubric font-medium";
  return isStrong ? "fill-ink font-strong" : "fill-ink-2";
}

/** An ambassador sees nothing before the referral; the product family did not exist before its start. */
function hatchedUntil({ audience, ribbon, showsProgramme }: EvidenceOnRibbon): number | null {
  const referral = audience === "ambassador" ? (ribbon.referrals[0]?.startsAt ?? null) : null;
  if (!showsProgramme) return referral;
  return audience === "ambassador" ? Math.max(referral ?? 0, ribbon.programmeStart) : null;
}
