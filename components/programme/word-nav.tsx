import Link from "next/link";

export type WordGroup = {
  readonly title: string;
  readonly words: readonly { readonly label: string; readonly href: string }[];
};

export type WordNavProps = {
  readonly label: string;
  readonly groups: readonly WordGroup[];
  /** Address of the page itself. */
  readonly current: string;
};

/** All words of one list, in groups, at the left; on a phone behind one line at the end. */
export function WordNav({ label, groups, current }: WordNavProps) {
  return (
    <nav
      aria-label={label}
      className="text-sm max-md:mt-9 max-md:border-t max-md:border-rule max-md:pt-4 md:row-start-1 md:pt-2.5"
    >
      {groups.map(({ title, words }) => (
        <section key={title} className="mb-5 max-md:mb-4">
          <h2 className="mb-1 text-xs text-ink-3">{title}</h2>
          <ul className="max-md:flex max-md:flex-wrap max-md:gap-x-5">
            {words.map((word) => (
              <li key={word.href}>
                <Link
                  href={word.href}
                  {...(word.href === current && { "aria-current": "page" as const })}
                  className="block py-1 text-balance text-ink-2 hover:text-ink aria-[current]:font-medium aria-[current]:text-ink max-md:py-1.5 md:aria-[current]:-ml-3.5 md:aria-[current]:border-l-2 md:aria-[current]:border-rubric md:aria-[current]:pl-3"
                >
                  {word.label}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
