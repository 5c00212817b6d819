import type { ShellViewer } from "./shell-viewer.ts";

const PLACES = {
  overview: "/overview",
  orders: "/orders",
  customers: "/customers",
  disputes: "/disputes",
  queue: "/admin/disputes",
  check: "/check",
  admin: "/admin",
  programme: "/programme",
  checker: "/checker",
  why: "/why",
} as const;
export type Place = keyof typeof PLACES;

const BY_ROLE: { readonly [Role in ShellViewer["role"]]: readonly Place[] } = {
  ambassador: ["overview", "customers", "orders", "disputes", "check", "programme"],
  reviewer: ["overview", "queue", "orders", "customers", "check", "admin", "programme"],
  admin: ["overview", "queue", "orders", "customers", "check", "admin", "programme"],
};

export type NavigationItem = { readonly place: Place; readonly href: string };

/** Where a person may go; a visitor sees the programme, the checker and how to find an answer. */
export function navigationFor(viewer: ShellViewer | null): readonly NavigationItem[] {
  const places = viewer ? BY_ROLE[viewer.role] : (["programme", "checker", "why"] as const);
  return places.map((place) => ({ place, href: PLACES[place] }));
}
