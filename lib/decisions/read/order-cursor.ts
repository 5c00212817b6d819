/** Where a page of a list ended: the keys it is sorted by. */
export type OrderCursor = { readonly listedAt: number; readonly orderId: string };

const FORM = /^(-?\d{1,15})_([ -~]{1,64})$/;

export function writeCursor({ listedAt, orderId }: OrderCursor): string {
  return `${listedAt}_${orderId}`;
}

/** null where the text is no cursor. */
export function readCursor(text: string): OrderCursor | null {
  const [, listedAt, orderId] = FORM.exec(text) ?? [];
  if (listedAt === undefined || orderId === undefined) return null;
  return { listedAt: Number(listedAt), orderId };
}
