import type { FactFormat } from "./fact-format.ts";

export const ambassadorFormat: FactFormat<"ambassadors"> = {
  file: "ambassadors",
  columns: ["ambassador_id", "identity_id", "name", "email"],
  idColumn: "ambassador_id",
  idOf: (ambassador) => ambassador.ambassadorId,
  parse: (cells) => ({
    ambassadorId: cells.sharedId(),
    identityId: cells.id(),
    name: cells.text(),
    email: cells.text(),
  }),
  serialize: (ambassador) => [
    ambassador.ambassadorId,
    ambassador.identityId,
    ambassador.name,
    ambassador.email,
  ],
};
