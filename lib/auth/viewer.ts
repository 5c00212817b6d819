import type { Viewer as DatabaseViewer } from "#db/client/viewer.ts";

type SignedIn = {
  readonly personId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  /** Signed in to the demo programme of the embedded database. */
  readonly isDemo: boolean;
};

/** Sees exact details of orders under the own referrals alone, of all else the coarse truth. */
export type AmbassadorViewer = SignedIn & {
  readonly audience: "ambassador";
  readonly role: "ambassador";
  /** null: tied to no ambassador yet, and so sees nothing. */
  readonly ambassadorId: string | null;
};

/** Sees everything. What an admin may do besides is a matter of `can`, not of the audience. */
export type ReviewerViewer = SignedIn & {
  readonly audience: "reviewer";
  readonly role: "reviewer" | "admin";
  readonly ambassadorId: null;
};

/**
 * Who is signed in, as the database says at this request. Branch on `audience` to decide how much of
 * a decision is told: the two explanations are two types.
 */
export type Viewer = AmbassadorViewer | ReviewerViewer;

export type Audience = Viewer["audience"];

type PersonRow = SignedIn & DatabaseViewer;

/** The viewer that a row of people makes. A reviewer tied to an ambassador cannot be (a check forbids it). */
export function toViewer(row: PersonRow): Viewer {
  const { personId, sessionId, name, email, isDemo, role, ambassadorId } = row;
  const signedIn = { personId, sessionId, name, email, isDemo };
  return role === "ambassador"
    ? { ...signedIn, audience: "ambassador", role, ambassadorId }
    : { ...signedIn, audience: "reviewer", role, ambassadorId: null };
}
