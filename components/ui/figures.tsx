export type Figure = {
  readonly term: string;
  readonly value: React.ReactNode;
  readonly note?: React.ReactNode;
};

/** A few large figures in a row, each with its word above and a note below. */
export function Figures({ items }: { readonly items: readonly Figure[] }) {
  return (
    <dl className="grid grid-cols-2 gap-y-3.5 md:flex md:flex-wrap">
      {items.map(({ term, value, note }) => (
        <div
          key={term}
          className="md:ml-6 md:border-l md:border-rule md:pl-6 md:first:ml-0 md:first:border-l-0 md:first:pl-0"
        >
          <dt className="text-sm text-ink-3">{term}</dt>
          <dd className="text-figure whitespace-nowrap">{value}</dd>
          {note !== undefined && <dd className="text-sm text-ink-3">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
