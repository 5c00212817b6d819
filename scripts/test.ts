import { buildApp } from "./setup/build-app.ts";
import { cleanUp, endOnSignals } from "./setup/child-processes.ts";
import { runBrowserTests } from "./testing/browser-tests.ts";
import { runPostgresTests } from "./testing/postgres-tests.ts";
import { describeCounts, runPhases } from "./testing/run-phases.ts";
import { checkFormat, checkLint, checkTypes, runVitest } from "./testing/run-tool.ts";

endOnSignals();
const counts = await runPhases([
  { name: "format", run: checkFormat },
  { name: "lint", run: checkLint },
  { name: "types", run: checkTypes },
  { name: "unit tests", run: () => runVitest("unit") },
  { name: "thorough tests", run: () => runVitest("thorough") },
  { name: "embedded database", run: () => runVitest("pglite") },
  { name: "PostgreSQL", run: runPostgresTests },
  { name: "build", run: () => buildApp() },
  { name: "browser", run: () => runBrowserTests(), needs: ["build"] },
]);
await cleanUp();
console.log(`\n${describeCounts(counts)}`);
process.exit(counts.failed > 0 ? 1 : 0);
