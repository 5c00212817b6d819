export type PageHeadProps = {
  readonly title: string;
  /** How much there is, beside the title. */
  readonly summary?: React.ReactNode;
};

/** The head of a list page. */
export function PageHead({ title, summary }: PageHeadProps) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1 pt-5 md:pt-9">
      <h1 className="font-serif text-title tracking-title">{title}</h1>
      {summary !== undefined && <p className="text-ink-3">{summary}</p>}
    </div>
  );
}
