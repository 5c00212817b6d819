const DOTS = {
  because: [
    [4, 5],
    [14, 5],
    [9, 13.4],
  ],
  therefore: [
    [9, 4.6],
    [4, 13],
    [14, 13],
  ],
} as const;

/** ∵ because, ∴ therefore: three drawn dots. */
export function BecauseSign({
  sign = "because",
  size = 18,
  className,
}: {
  readonly sign?: keyof typeof DOTS;
  readonly size?: number;
  readonly className?: string;
}) {
  return (
    <svg
      viewBox="0 0 18 18"
      width={size}
      height={size}
      className={`flex-none fill-rubric ${className ?? ""}`}
      aria-hidden
    >
      {DOTS[sign].map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="2" />
      ))}
    </svg>
  );
}
