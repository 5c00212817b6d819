import { Breadcrumb, type Crumb } from "#components/shell/breadcrumb.tsx";
import { WordNav, type WordNavProps } from "./word-nav.tsx";

/** A page about one word of the programme: where it stands among the others, and what it means. */
export function WordPage({
  crumbs,
  nav,
  children,
}: {
  readonly crumbs: readonly Crumb[];
  readonly nav: WordNavProps;
  readonly children: React.ReactNode;
}) {
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 md:grid-cols-[var(--hang)_minmax(0,1fr)] md:pt-4">
        <article className="min-w-0 md:col-start-2 md:row-start-1">{children}</article>
        <WordNav {...nav} />
      </div>
    </>
  );
}

/** Its name, what it says in a sentence or two, and its facts at the right. */
export function WordHead({
  title,
  facts,
  children,
}: {
  readonly title: React.ReactNode;
  readonly facts: React.ReactNode;
  readonly children: React.ReactNode;
}) {
  return (
    <header className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-5 pb-1 lg:grid-cols-[minmax(0,1fr)_18.5rem]">
      <div>
        <h1 className="font-serif text-verdict tracking-verdict text-balance">{title}</h1>
        <div className="mt-3.5 max-w-150 space-y-3 font-serif text-lead text-pretty text-ink-2">
          {children}
        </div>
      </div>
      <div className="lg:pt-5">{facts}</div>
    </header>
  );
}

/** A part of such a page under a hairline. */
export function WordSection({
  title,
  note,
  aside,
  id,
  children,
}: {
  readonly title: string;
  readonly note?: React.ReactNode;
  readonly aside?: React.ReactNode;
  readonly id: string;
  readonly children: React.ReactNode;
}) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="mt-9 border-t border-rule pt-5">
      <div className="mb-4 flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <h2 id={`${id}-title`} className="font-medium">
          {title}
        </h2>
        {note !== undefined && <p className="text-sm text-ink-3">{note}</p>}
        {aside !== undefined && <div className="max-md:hidden md:ml-auto">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
