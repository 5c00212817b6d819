import { LinksSection } from "#components/why-links/links-section.tsx";
import { orderHref } from "#components/verdict/story-of.ts";
import { can } from "#lib/auth/can.ts";
import { ownAddress } from "#lib/auth/own-address.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { makeLink, revokeLink } from "#lib/why-links/link-actions.ts";
import { listLinks } from "#lib/why-links/list-links.ts";
import { readNewLink } from "#lib/why-links/new-link-cookie.ts";

export type OrderLinksProps = {
  readonly viewer: Viewer;
  readonly order: { readonly accountId: string; readonly orderId: string };
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
};

/** The links to this order's answer, for who may make one. */
export async function OrderLinks({ viewer, order, query }: OrderLinksProps) {
  if (!can(viewer, "why-link.make")) return null;
  const [{ links }, made] = await Promise.all([listLinks(viewer, order), readNewLink()]);
  const isHere = links.some(({ linkId, state }) => linkId === made?.linkId && state === "open");
  return (
    <LinksSection
      order={order}
      from={orderHref(order)}
      links={links}
      fresh={made && isHere ? `${ownAddress()}/w/${made.token}` : null}
      query={query}
      actions={{ make: makeLink, revoke: revokeLink }}
    />
  );
}
