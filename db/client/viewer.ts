export const VIEWER_ROLES = ["ambassador", "reviewer", "admin"] as const;
export type ViewerRole = (typeof VIEWER_ROLES)[number];

/** Who asks. */
export type Viewer = {
  readonly personId: string;
  readonly role: ViewerRole;
  /** Whose referrals an ambassador sees; null for a person tied to none. */
  readonly ambassadorId: string | null;
};
