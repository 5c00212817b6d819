"use client";

/** What the row in focus answers, without leaving the list. */
export function OrderPeek() {
  return null;
}
