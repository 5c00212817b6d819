import { joinClasses } from "#components/ui/join-classes.ts";

export type ReviewSectionProps = {
  readonly id: string;
  readonly title: string;
  /** A few words beside the title. */
  readonly note?: React.ReactNode;
  /** At the right end of the line. */
  readonly aside?: React.ReactNode;
  /** In the margin the first one is the page's own line: darker than a hairline. */
  readonly isStrong?: boolean;
  readonly className?: string;
  readonly children: React.ReactNode;
};

/** A section of the reviewer's page, where no name hangs at the left: the evidence needs the width. */
export function ReviewSection({
  id,
  title,
  note,
  aside,
  isStrong = false,
  className,
  children,
}: ReviewSectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={joinClasses(
        "mt-9 border-t pt-4 md:mt-10 md:pt-4.5",
        isStrong ? "border-ink" : "border-rule",
        className,
      )}
    >
      <div className="mb-3.5 flex flex-wrap items-baseline gap-x-7 gap-y-1">
        <h2 id={`${id}-title`} className="font-medium">
          {title}
        </h2>
        {note !== undefined && <p className="text-ink-3">{note}</p>}
        {aside !== undefined && <div className="ml-auto">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
