/** What comes is rows: until then its hairlines stand, and nothing moves. */
export function SkeletonLines({
  rows = 8,
  label,
}: {
  readonly rows?: number;
  readonly label: string;
}) {
  return (
    <output aria-label={label} className="mt-4 block border-t border-rule-strong">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="h-9.5 border-b border-rule" />
      ))}
    </output>
  );
}
