/** How long a link may be asked to last, as the form offers it; the database knows the longest. */
export const LINK_DAYS = ["1", "7", "30", "90"] as const;
export const USUAL_LINK_DAYS = "7" satisfies (typeof LINK_DAYS)[number];
