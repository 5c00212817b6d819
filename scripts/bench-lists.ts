/*
 * npm run bench:lists [-- ORDERS]: how long the lists take on PostgreSQL with so many orders, a million
 * by default, as an ambassador and as a reviewer ask for them.
 */
import { shareDatabase } from "#db/client/shared-database.ts";
import { createTestServerDatabase } from "#db/testing/test-server-database.ts";
import { loadDemo } from "#lib/decisions/load-demo.ts";
import { openProgramme } from "#lib/decisions/open-programme.ts";
import { measureLists } from "./bench/measure-lists.ts";
import { multiplyDemo } from "./bench/multiply-demo.ts";
import { cleanUp, endOnSignals } from "./setup/child-processes.ts";
import { endWithReason } from "./setup/end-with-reason.ts";
import { startPhase } from "./setup/phase.ts";
import { findPostgres } from "./testing/find-postgres.ts";
import { startPostgres } from "./testing/start-postgres.ts";

const DEMO_ORDERS = 3_500;

async function benchLists(orders: number): Promise<void> {
  const found = findPostgres();
  if (!found) throw new Error("No PostgreSQL on this machine and no TEST_DATABASE_URL.");
  const server = "url" in found ? { url: found.url } : await startPostgres(found.binaries);
  const { url, drop } = await createTestServerDatabase(server.url);
  const database = await openProgramme({ databaseUrl: url, dataFolder: "" });
  try {
    shareDatabase(database);
    const phase = startPhase("Orders", process.stderr);
    await loadDemo(database, (step) => phase.update(step));
    phase.update({ label: "Copying its customers" });
    await multiplyDemo(database, Math.max(1, Math.ceil(orders / DEMO_ORDERS) - 1));
    phase.done("made");
    await measureLists();
  } finally {
    await database.close();
    await drop();
  }
}

endOnSignals();
try {
  await benchLists(Number.parseInt(process.argv[2] ?? "", 10) || 1_000_000);
  await cleanUp();
} catch (error) {
  await endWithReason(error);
}
