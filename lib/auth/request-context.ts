import type { Viewer } from "./viewer.ts";

/** On whose behalf something is done, and from where: what a service takes before its input. */
export type RequestContext = {
  readonly viewer: Viewer;
  /** The client's address; null for a job on this machine. */
  readonly origin: string | null;
};
