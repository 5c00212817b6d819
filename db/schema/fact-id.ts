import { customType } from "drizzle-orm/pg-core";

/** An id of section 2. Collated by code unit, so that every sort of ids is the sort of the files. */
export const factId = customType<{ data: string; driverData: string }>({
  dataType: () => 'text COLLATE "C"',
});
