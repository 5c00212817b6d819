// The browser tests alone: npm run e2e.
import { buildApp } from "./setup/build-app.ts";
import { cleanUp, endOnSignals } from "./setup/child-processes.ts";
import { runBrowserTests } from "./testing/browser-tests.ts";
import { describeCounts, runPhases } from "./testing/run-phases.ts";

endOnSignals();
const counts = await runPhases([
  { name: "build", run: () => buildApp() },
  { name: "browser", run: runBrowserTests, needs: ["build"] },
]);
await cleanUp();
console.log(`\n${describeCounts(counts)}`);
process.exit(counts.failed > 0 ? 1 : 0);
