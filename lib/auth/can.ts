import type { Viewer } from "./viewer.ts";

/** What there is to be done, with what must be known of the thing it is done to. */
type Resources = {
  "order.list": null;
  "order.read": { readonly scopeAmbassadorId: string | null };
  "customer.list": null;
  "customer.read": { readonly ambassadorIds: readonly string[] };
  "import.read": null;
  "import.run": null;
  "person.list": null;
  "person.invite": null;
  "person.change": null;
  "session.list": { readonly personId: string };
  "session.end": { readonly personId: string };
  "audit.read": null;
  "dispute.list": null;
  "dispute.open": null;
  "dispute.read": { readonly ambassadorId: string };
  "dispute.review": null;
  "dispute.approve": null;
  "fact.correct": null;
  "settings.change": null;
  "notice.send-again": null;
  "why-link.make": null;
  "why-link.list": null;
  "order.find": null;
};

export type Action = keyof Resources;
export type ResourceOf<A extends Action> = Resources[A];

/** Actions on nothing in particular: what a page or a menu asks. */
export type PlainAction = { [A in Action]: Resources[A] extends null ? A : never }[Action];

type Rules = { readonly [A in Action]: (viewer: Viewer, resource: Resources[A]) => boolean };

const isAnyone = () => true;
const isReviewer = (viewer: Viewer) => viewer.audience === "reviewer";
const isAdmin = (viewer: Viewer) => viewer.role === "admin";
const isSelf = (viewer: Viewer, { personId }: { readonly personId: string }) =>
  viewer.personId === personId;

const RULES: Rules = {
  "order.list": isAnyone,
  "order.read": (viewer, { scopeAmbassadorId }) =>
    isReviewer(viewer) ||
    (viewer.ambassadorId !== null && viewer.ambassadorId === scopeAmbassadorId),
  "customer.list": isAnyone,
  "customer.read": (viewer, { ambassadorIds }) =>
    isReviewer(viewer) ||
    (viewer.ambassadorId !== null && ambassadorIds.includes(viewer.ambassadorId)),
  "import.read": isReviewer,
  "import.run": isAdmin,
  "person.list": isAdmin,
  "person.invite": isAdmin,
  "person.change": isAdmin,
  "session.list": (viewer, resource) => isSelf(viewer, resource) || isAdmin(viewer),
  "session.end": (viewer, resource) => isSelf(viewer, resource) || isAdmin(viewer),
  "audit.read": isAdmin,
  "dispute.list": isAnyone,
  "dispute.open": (viewer) => viewer.role === "ambassador" && viewer.ambassadorId !== null,
  "dispute.read": (viewer, { ambassadorId }) =>
    isReviewer(viewer) || viewer.ambassadorId === ambassadorId,
  "dispute.review": isReviewer,
  "dispute.approve": isAdmin,
  "fact.correct": isAdmin,
  "settings.change": isAdmin,
  "notice.send-again": isAdmin,
  "why-link.make": (viewer) => isAdmin(viewer) || viewer.role === "ambassador",
  "why-link.list": (viewer) => isAdmin(viewer) || viewer.role === "ambassador",
  "order.find": isAnyone,
};

export const ACTIONS = Object.keys(RULES) as readonly Action[];

/**
 * Whether a viewer may do something. Pure and total: nobody, an action that is not listed and a
 * resource of which nothing is known get no.
 */
export function can<A extends Action>(
  viewer: Viewer | null,
  action: A,
  ...[resource]: Resources[A] extends null ? [] : [Resources[A]]
): boolean {
  if (viewer === null || !Object.hasOwn(RULES, action)) return false;
  const rule: (viewer: Viewer, resource: Resources[A]) => boolean = RULES[action];
  try {
    return rule(viewer, (resource ?? null) as Resources[A]) === true;
  } catch {
    return false;
  }
}
