import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { can, type PlainAction } from "./can.ts";
import { getViewer } from "./get-viewer.ts";
import { PATH_HEADER } from "./request-headers.ts";
import { signInPath } from "./sign-in-path.ts";
import type { Viewer } from "./viewer.ts";

/**
 * The viewer of a page. Who is not signed in goes to the sign-in page and comes back; who may not do
 * what the page is for sees that there is nothing here.
 */
export async function requireViewer(action?: PlainAction): Promise<Viewer> {
  const viewer = await getViewer();
  if (viewer === null) redirect(signInPath((await headers()).get(PATH_HEADER)));
  if (action !== undefined && !can(viewer, action)) notFound();
  return viewer;
}
