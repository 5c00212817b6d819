/** What orders of one currency come to, in its minor units. */
export type OrderSums = {
  readonly currency: string;
  readonly baseMinor: number;
  readonly rebateMinor: number;
};
