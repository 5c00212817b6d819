/** Runs once when the server starts, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { watchPeers } = await import("#lib/auth/watch-peers.ts");
  watchPeers();
  // Not while the app is built; nobody waits for it when it is served.
  if (process.env["NEXT_PHASE"] !== "phase-production-build") {
    const { keepWorking } = await import("#lib/jobs/keep-working.ts");
    keepWorking();
  }
  if (process.env["NODE_ENV"] !== "production") return;
  const { logConsole } = await import("#lib/log/log-console.ts");
  logConsole();
}
