/** The fastest of several runs of the same work, in seconds: what else the machine did counts least there. */
export async function bestOf(runs: number, work: () => Promise<void> | void): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const startedAt = performance.now();
    await work();
    best = Math.min(best, (performance.now() - startedAt) / 1000);
  }
  return best;
}
