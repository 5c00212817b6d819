/** The closed lists of disputes, for screens, which know nothing of the database. */
export * from "#db/schema/dispute-words.ts";
