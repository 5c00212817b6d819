/** Where an order stands to the viewer's own referrals; all that an ambassador learns of one outside them. */
export const PLACES = ["before-start", "after-end", "not-official", "unknown"] as const;
export type Place = (typeof PLACES)[number];
