import { useTranslations } from "next-intl";
import Link from "next/link";

export type Crumb = { readonly label: string; readonly href?: string };

export type BreadcrumbProps = {
  /** From the top down; the last one is the page itself. */
  readonly crumbs: readonly Crumb[];
  /** What can be done with the page, at the right. */
  readonly children?: React.ReactNode;
};

/** On a phone the first and the last stay. */
export function Breadcrumb({ crumbs, children }: BreadcrumbProps) {
  const t = useTranslations("shell");
  return (
    <div className="flex min-h-12 items-center gap-2 text-sm text-ink-3 md:min-h-14 paper:hidden">
      <nav aria-label={t("breadcrumb")} className="min-w-0">
        <ol className="flex min-w-0 gap-2">
          {crumbs.map((crumb, at) => (
            <li
              key={crumb.label}
              className={`flex min-w-0 gap-2 ${at > 0 && at < crumbs.length - 1 ? "max-md:hidden" : ""}`}
            >
              {at > 0 && (
                <span className="text-rule-strong" aria-hidden>
                  /
                </span>
              )}
              <CrumbLabel {...crumb} />
            </li>
          ))}
        </ol>
      </nav>
      <div className="ml-auto flex items-center gap-1">{children}</div>
    </div>
  );
}

function CrumbLabel({ label, href }: Crumb) {
  if (href === undefined) {
    return (
      <span aria-current="page" className="truncate">
        {label}
      </span>
    );
  }
  return (
    <Link href={href} className="whitespace-nowrap hover:text-ink">
      {label}
    </Link>
  );
}
