import type { LinkReader } from "#db/schema/index.ts";
import type { CustomerExplanation, LeverId, Possibility, RebateClass } from "#lib/rules/index.ts";

/** All that the page behind a link says: the third audience's, whoever made the link. */
export type SharedAnswer = {
  readonly reader: LinkReader;
  readonly expiresAt: number;
  readonly order: {
    readonly orderId: string;
    /** When it was paid, else placed. */
    readonly at: number;
    readonly isPaid: boolean;
  };
  readonly customerName: string;
  readonly productName: string;
  readonly explanation: CustomerExplanation;
  readonly whatIfs: readonly SharedWhatIf[];
  readonly knownAt: number;
  /** Where the order stands for whoever signs in. */
  readonly path: string;
};

export type SharedWhatIf = {
  readonly levers: readonly LeverId[];
  readonly possibility: Possibility;
  readonly class: RebateClass;
  /** Only where the link shows money. */
  readonly rebateMinor: number | null;
};
