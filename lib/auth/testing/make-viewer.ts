import type { AmbassadorViewer, ReviewerViewer } from "#lib/auth/viewer.ts";

const signedIn = {
  personId: "00000000-0000-4000-8000-000000000001",
  sessionId: "00000000-0000-4000-8000-000000000002",
  name: "Test",
  email: "test@example.com",
  isDemo: false,
};

/** A person tied to this ambassador. */
export function ambassadorViewer(ambassadorId: string | null): AmbassadorViewer {
  return { ...signedIn, audience: "ambassador", role: "ambassador", ambassadorId };
}

export function reviewerViewer(role: "reviewer" | "admin" = "reviewer"): ReviewerViewer {
  return { ...signedIn, audience: "reviewer", role, ambassadorId: null };
}
