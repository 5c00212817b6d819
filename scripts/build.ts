import { buildApp } from "./setup/build-app.ts";
import { endOnSignals } from "./setup/child-processes.ts";
import { endWithReason } from "./setup/end-with-reason.ts";

endOnSignals();
await buildApp({ always: true }).catch(endWithReason);
