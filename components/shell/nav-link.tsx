"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

export type NavLinkProps = {
  readonly href: string;
  readonly className: string;
  readonly children: React.ReactNode;
};

/** Marks itself where the page in hand lies under its address. */
export function NavLink({ href, className, children }: NavLinkProps) {
  const pathname = usePathname();
  const isHere = pathname === href || pathname.startsWith(`${href}/`);
  return (
    <Link href={href} className={className} {...(isHere && { "aria-current": "page" as const })}>
      {children}
    </Link>
  );
}
