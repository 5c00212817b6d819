import { ENDED_DISPUTES } from "./ended-disputes.ts";
import { OPEN_DISPUTES } from "./open-disputes.ts";

/** What people call the one that the pictures show. */
export const SHOWN_NUMBER = 417;

/** In order of opening; each told to the stage that it is in on the demo's day. */
export const DEMO_DISPUTES = [...OPEN_DISPUTES, ...ENDED_DISPUTES].toSorted((one, other) =>
  one.at < other.at ? -1 : 1,
);
