export type Definition = {
  readonly term: string;
  readonly value: React.ReactNode;
};

/** Terms and values on hairlines, in the margin of a page. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl className="text-sm">
      {items.map(({ term, value }) => (
        <div
          key={term}
          className="grid grid-cols-[5.75rem_minmax(0,1fr)] border-b border-rule py-1.5 last:border-b-0 max-md:py-2 paper:grid-cols-[4.5rem_minmax(0,1fr)] paper:py-0.5"
        >
          <dt className="text-ink-3">{term}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
