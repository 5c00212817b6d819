import { sql } from "drizzle-orm";
import {
  check,
  customType,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
} from "drizzle-orm/pg-core";
import { checkOneOf } from "./checks.ts";
import {
  EVIDENCE_TYPES,
  MOST_EVIDENCE_BYTES,
  MOST_EVIDENCE_FILES,
  VISIBILITIES,
} from "./dispute-words.ts";
import { disputes } from "./disputes.ts";
import { factId } from "./fact-id.ts";
import { instant } from "./instant.ts";

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
});

export const LONGEST_FILE_NAME = 120;

/** Evidence, kept where everything else is: what a dispute was decided on goes wherever its backup goes. */
export const disputeFiles = pgTable(
  "dispute_files",
  {
    accountId: factId("account_id").notNull(),
    disputeId: text("dispute_id").notNull(),
    /** A reopened dispute brings new evidence, with the same room for it. */
    round: smallint("round").notNull(),
    fileNumber: smallint("file_number").notNull(),
    name: text("name").notNull(),
    type: text("type", { enum: EVIDENCE_TYPES }).notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    sha256: text("sha256").notNull(),
    content: bytea("content").notNull(),
    visibility: text("visibility", { enum: VISIBILITIES }).notNull(),
    uploadedBy: text("uploaded_by").notNull(),
    uploadedAt: instant("uploaded_at").notNull(),
  },
  (table) => [
    primaryKey({
      name: "dispute_files_pkey",
      columns: [table.accountId, table.disputeId, table.round, table.fileNumber],
    }),
    foreignKey({
      name: "dispute_files_dispute_id_fkey",
      columns: [table.accountId, table.disputeId],
      foreignColumns: [disputes.accountId, disputes.disputeId],
    }),
    checkOneOf("dispute_files_type_check", table.type, EVIDENCE_TYPES),
    checkOneOf("dispute_files_visibility_check", table.visibility, VISIBILITIES),
    check("dispute_files_round_check", sql`${table.round} in (1, 2)`),
    check(
      "dispute_files_file_number_check",
      sql`${table.fileNumber} between 1 and ${sql.raw(String(MOST_EVIDENCE_FILES))}`,
    ),
    check(
      "dispute_files_name_check",
      sql`length(${table.name}) between 1 and ${sql.raw(String(LONGEST_FILE_NAME))}`,
    ),
    check(
      "dispute_files_size_bytes_check",
      sql`${table.sizeBytes} = octet_length(${table.content}) and ${table.sizeBytes} between 1 and ${sql.raw(String(MOST_EVIDENCE_BYTES))}`,
    ),
  ],
);
