"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

export type NavLinkProps = {
  readonly href: string;
  readonly className: string;
  readonly children: React.ReactNode;
};

/** An order's address begins with its customer's, but it belongs to the orders. */
const ORDER_PAGE = /^\/customers\/[^/]+\/orders\//;

/** Marks itself where the page in hand lies under its address. */
export function NavLink({ href, className, children }: NavLinkProps) {
  const pathname = usePathname();
  const here = ORDER_PAGE.test(pathname) ? "/orders" : pathname;
  // The queue lies under the admin's address and is a place of its own.
  const isElsewhere = href === "/admin" && here.startsWith("/admin/disputes");
  const isHere = !isElsewhere && (here === href || here.startsWith(`${href}/`));
  return (
    <Link href={href} className={className} {...(isHere && { "aria-current": "page" as const })}>
      {children}
    </Link>
  );
}
