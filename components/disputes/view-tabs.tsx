import Link from "next/link";
import { useFormats } from "#lib/i18n/use-formats.ts";

export type ViewTab = {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  readonly count: number | null;
};

export type ViewTabsProps = {
  readonly label: string;
  readonly current: string | null;
  readonly tabs: readonly ViewTab[];
};

/** Views of one list, each an address of its own. */
export function ViewTabs({ label, current, tabs }: ViewTabsProps) {
  const { count } = useFormats();
  return (
    <nav
      aria-label={label}
      className="mt-5 border-b border-rule max-lg:overflow-x-auto max-lg:[scrollbar-width:none] max-md:-mx-4 max-md:px-4"
    >
      <ul className="flex gap-7">
        {tabs.map((tab) => (
          <li key={tab.key}>
            <Link
              href={tab.href}
              className="-mb-px inline-flex h-11 items-center gap-1.5 border-b-2 border-transparent text-md whitespace-nowrap text-ink-2 hover:text-ink aria-[current]:border-rubric aria-[current]:font-medium aria-[current]:text-ink"
              {...(tab.key === current && { "aria-current": "page" as const })}
            >
              {tab.label}
              {tab.count !== null && (
                <span className="font-text text-ink-3">{count(tab.count)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
