/** A page that says one thing: a serif sentence, a few words, a way on. */
export function NoticePage({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: React.ReactNode;
  readonly action?: React.ReactNode;
}) {
  return (
    <div className="max-w-160 pt-12 md:pt-26">
      <h1 className="font-serif text-verdict tracking-verdict text-balance">{title}</h1>
      {children !== undefined && (
        <p className="mt-4 font-serif text-lead text-pretty text-ink-2">{children}</p>
      )}
      {action !== undefined && <div className="mt-7">{action}</div>}
    </div>
  );
}
