import { headers } from "next/headers";
import { AppError } from "#lib/errors/app-error.ts";
import { takeFromLimit } from "#lib/limits/take-from-limit.ts";
import { markBrowser } from "./browser-cookie.ts";
import { signIn } from "./next-auth.ts";
import { offeredWays } from "./offered-ways.ts";
import { safePath } from "./safe-path.ts";

/**
 * Makes a link for the address and has it sent, if the address is an invited person's. What happens
 * up to the answer is the same for every address.
 */
export async function askForLink(email: string, to: string | undefined): Promise<void> {
  if (!offeredWays(await headers()).hasEmail) throw new AppError("NOT_FOUND");
  await takeFromLimit("sign-in-address", email);
  await markBrowser();
  await signIn("email", { email, redirectTo: safePath(to), redirect: false });
}
