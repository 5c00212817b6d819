/** So many unread notices are counted; the bell says of more that they are more. */
export const MOST_COUNTED = 100;
