import { z } from "zod";
import { emailAddress } from "./email-address.ts";
import { findActivePerson, findLinkedPerson } from "./find-active-person.ts";

/** What there is to be known when somebody comes back with a link or from the provider. */
export type SignInAttempt = {
  readonly method: "email" | "oidc";
  readonly email: string | null | undefined;
  /** The provider's name for the person. */
  readonly subject: string | undefined;
  /** What the provider says of the person. */
  readonly profile: unknown;
};

/** A provider that does not say that it checked the address has not: only `true` counts. */
const verifiedProfile = z.object({ email: emailAddress, email_verified: z.literal(true) });

/**
 * Whether the attempt is of an invited person who is not suspended. An account at the provider that is
 * linked already counts by itself; a new one only by an address that the provider verified.
 */
export async function maySignIn(attempt: SignInAttempt): Promise<boolean> {
  if (attempt.method === "email") {
    return typeof attempt.email === "string" && (await findActivePerson(attempt.email)) !== null;
  }
  if (!attempt.subject) return false;
  const linked = await findLinkedPerson(attempt.subject);
  if (linked !== null) return linked.isActive;
  const profile = verifiedProfile.safeParse(attempt.profile);
  return profile.success && (await findActivePerson(profile.data.email)) !== null;
}
