// The browser tests alone, or those of the files named: npm run e2e -- orders palette.
import { buildApp } from "./setup/build-app.ts";
import { cleanUp, endOnSignals } from "./setup/child-processes.ts";
import { runBrowserTests } from "./testing/browser-tests.ts";
import { describeCounts, runPhases } from "./testing/run-phases.ts";

endOnSignals();
const counts = await runPhases([
  { name: "build", run: () => buildApp() },
  { name: "browser", run: () => runBrowserTests(process.argv.slice(2)), needs: ["build"] },
]);
await cleanUp();
console.log(`\n${describeCounts(counts)}`);
process.exit(counts.failed > 0 ? 1 : 0);
