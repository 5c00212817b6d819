import { z } from "zod";
import { LONGEST_EMAIL } from "#db/schema/people.ts";

/** An address as people type it, in the one form we keep: trimmed, lower case. Plain ASCII addresses only. */
export const emailAddress = z
  .string()
  .max(LONGEST_EMAIL)
  .transform((text) => text.normalize("NFKC").trim().toLowerCase())
  .pipe(z.email({ pattern: z.regexes.html5Email }).max(LONGEST_EMAIL));
