// The quick checks, in seconds.
import { cleanUp, endOnSignals } from "./setup/child-processes.ts";
import { describeCounts, runPhases } from "./testing/run-phases.ts";
import { checkFormat, checkLint, checkTypes, runVitest } from "./testing/run-tool.ts";

endOnSignals();
const counts = await runPhases([
  { name: "format", run: checkFormat },
  { name: "lint", run: checkLint },
  { name: "types", run: checkTypes },
  { name: "unit tests", run: () => runVitest("unit") },
]);
await cleanUp();
console.log(`\n${describeCounts(counts)}`);
process.exit(counts.failed > 0 ? 1 : 0);
