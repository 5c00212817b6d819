import { joinClasses } from "./join-classes.ts";

export type SectionProps = {
  readonly title: string;
  /** A few words under the title. */
  readonly note?: React.ReactNode;
  readonly id?: string;
  readonly className?: string;
  /** Text column, then whatever stands in the margin; or one `SectionWide`. */
  readonly children: React.ReactNode;
};

/** A section of a document page: its name hangs at the left, under a hairline. */
export function Section({ title, note, id, className, children }: SectionProps) {
  const headingId = id ? `${id}-title` : undefined;
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={joinClasses(
        "doc-row mt-9 border-t border-rule pt-4 md:mt-13 md:pt-5 paper:mt-2 paper:pt-1.5",
        className,
      )}
    >
      <div className="max-md:mb-3.5 max-md:flex max-md:items-baseline max-md:justify-between max-md:gap-4">
        <h2 id={headingId} className="font-medium text-balance max-md:max-w-[60%] max-md:flex-none">
          {title}
        </h2>
        {note !== undefined && (
          <div className="text-sm text-balance text-ink-3 max-md:text-right md:mt-0.5">{note}</div>
        )}
      </div>
      {children}
    </section>
  );
}

/** Text and margin together, for tables. */
export function SectionWide({
  children,
  className,
}: {
  readonly children: React.ReactNode;
  readonly className?: string;
}) {
  return <div className={joinClasses("doc-wide", className)}>{children}</div>;
}

/** Notes beside the text; under it where there is no margin. */
export function SectionMargin({
  children,
  className,
}: {
  readonly children: React.ReactNode;
  readonly className?: string;
}) {
  return (
    <div
      className={joinClasses(
        "text-sm text-pretty text-ink-2 max-lg:mt-3 lg:pl-6 paper:mt-0 paper:pl-2",
        className,
      )}
    >
      {children}
    </div>
  );
}
