import { redirect } from "next/navigation";
import { requireViewer } from "#lib/auth/require-viewer.ts";

/** The start of the app is what its reader works with; a visitor is led to the sign-in. */
export default async function StartPage() {
  await requireViewer();
  redirect("/overview");
}
