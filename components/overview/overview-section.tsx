import { joinClasses } from "#components/ui/join-classes.ts";

export type OverviewSectionProps = {
  readonly title: string;
  readonly note?: React.ReactNode;
  /** At the right of the title. */
  readonly side?: React.ReactNode;
  readonly className?: string;
  readonly children: React.ReactNode;
};

/** A part of the overview: its name over it, under a hairline. */
export function OverviewSection({ title, note, side, className, children }: OverviewSectionProps) {
  return (
    <section className={joinClasses("mt-10 border-t border-rule pt-5 md:mt-13", className)}>
      <div className="mb-2 flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <h2 className="font-medium">{title}</h2>
        {note !== undefined && <p className="text-sm text-ink-3">{note}</p>}
        {side !== undefined && <div className="md:ml-auto">{side}</div>}
      </div>
      {children}
    </section>
  );
}
