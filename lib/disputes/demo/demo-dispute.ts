import type { AmbassadorId } from "#db/demo/data/ambassadors.ts";
import type { ContestedStep } from "#db/schema/dispute-words.ts";
import type { CounterFact } from "#lib/disputes/counter-fact.ts";
import type { DecisionGiven } from "#lib/disputes/decision-given.ts";

/** Who of the demo reviews, by name of the person. */
export type DemoReviewer = "daniel" | "sofia" | "henrik";

type Decided = {
  readonly at: string;
  readonly by: DemoReviewer;
  readonly decision: DecisionGiven;
};
type Spoken = { readonly at: string; readonly says: string };
export type DemoStep =
  | ({ readonly do: "claim" | "escalate"; readonly at: string } & { readonly by?: DemoReviewer })
  | (Spoken & { readonly do: "say" | "note" | "ask"; readonly by: DemoReviewer })
  | (Spoken & {
      readonly do: "answer" | "withdraw" | "reopen";
      readonly files?: readonly DemoFile[];
    })
  | (Decided & { readonly do: "decide" })
  | (Decided & { readonly do: "propose" });

export type DemoFile = { readonly name: string; readonly content: Uint8Array };

export type DemoDispute = {
  readonly ambassadorId: AmbassadorId;
  readonly accountId: string;
  readonly orderId: string | null;
  readonly step: ContestedStep;
  readonly counterFact: CounterFact;
  readonly at: string;
  readonly says: string;
  readonly files?: readonly DemoFile[];
  readonly steps: readonly DemoStep[];
};
