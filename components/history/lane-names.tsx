export type LaneName = {
  readonly key: string;
  readonly name: string;
  /** A few words under it. */
  readonly note?: string;
  readonly isStrong?: boolean;
  readonly isDim?: boolean;
  /** Pixels from the top of the picture. */
  readonly top: number;
  readonly bottom: number;
  readonly center: number;
};

/** The names of the lanes, in the hang of the page. */
export function LaneNames({
  top,
  rows,
}: {
  readonly top: number;
  readonly rows: readonly LaneName[];
}) {
  return (
    <div className="w-[calc(var(--hang)+var(--gap))] flex-none text-sm" style={{ paddingTop: top }}>
      {rows.map((row, index) => (
        <div
          key={row.key}
          className={`flex flex-col justify-start pr-3 ${index > 0 ? "border-t border-rule" : ""} ${lookOf(row)}`}
          style={{
            height: row.bottom - row.top,
            paddingTop: Math.max(2, row.center - row.top - (row.note === undefined ? 11 : 18)),
          }}
        >
          <span className="truncate" title={row.name}>
            {row.name}
          </span>
          {row.note !== undefined && (
            <span className="truncate text-xs leading-4 text-ink-3">{row.note}</span>
          )}
        </div>
      ))}
    </div>
  );
}

function lookOf({ isStrong, isDim }: LaneName): string {
  if (isStrong) return "font-strong";
  return isDim ? "text-ink-3" : "";
}
