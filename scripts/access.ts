// Prints who may reach which page, route and action.
import { ACTIONS, type ByRole, ROUTES } from "#lib/access/access-table.ts";

const ROLES = ["nobody", "ambassador", "reviewer", "admin"] as const;

type Row = readonly string[];

function rowsOfRoutes(): Row[] {
  return Object.entries(ROUTES).flatMap(([address, { method, own, others }]) => {
    const row = (whose: string, by: ByRole) => [method, address, whose, ...ROLES.map((r) => by[r])];
    return others === null ? [row("", own)] : [row("own", own), row("another's", others)];
  });
}

function rowsOfActions(): Row[] {
  return Object.entries(ACTIONS).map(([name, { emptyCall }]) => [
    "action",
    name,
    "",
    ...ROLES.map((role) => (emptyCall[role] === "INVALID_INPUT" ? "may" : emptyCall[role])),
  ]);
}

function printTable(rows: readonly Row[]): void {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  for (const row of rows) {
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  }
}

printTable([["", "address or action", "whose", ...ROLES], ...rowsOfRoutes(), ...rowsOfActions()]);
