import { sharedText } from "./shared-text.ts";
import {
  parseBasisPoints,
  parseBoolean,
  parseCurrency,
  parseId,
  parseOneOf,
  parseText,
} from "./cell.ts";
import { FieldError } from "./field-error.ts";
import { parseInstant } from "./instant.ts";
import { parseDecimal, parseMoney } from "./money.ts";

/** Walks the cells of a row from left to right; each call parses the next one and remembers where it is. */
export class CellCursor {
  #cells: readonly string[] = [];
  #next = 0;

  start(cells: readonly string[]): void {
    this.#cells = cells;
    this.#next = 0;
  }

  /** Index of the cell that was parsed last. */
  get index(): number {
    return this.#next - 1;
  }

  /** Refuses the row for a rule between its cells, blaming the one parsed last. */
  refuse(reason: string): never {
    throw new FieldError(reason);
  }

  id(): string {
    return parseId(this.#take());
  }

  /** An id that many rows name. */
  sharedId(): string {
    return sharedText(this.id());
  }

  optionalId(): string | null {
    const text = this.#take();
    return text === "" ? null : parseId(text);
  }

  text(): string {
    return parseText(this.#take());
  }

  boolean(): boolean {
    return parseBoolean(this.#take());
  }

  oneOf<Word extends string>(words: readonly Word[]): Word {
    return parseOneOf(this.#take(), words);
  }

  instant(): number {
    const text = this.#take();
    if (text === "") throw new FieldError("is empty");
    return parseInstant(text);
  }

  optionalInstant(): number | null {
    const text = this.#take();
    return text === "" ? null : parseInstant(text);
  }

  optionalBasisPoints(): number | null {
    const text = this.#take();
    return text === "" ? null : parseBasisPoints(text);
  }

  currency(): string {
    return parseCurrency(this.#take());
  }

  money(currency: string): number {
    return parseMoney(this.#take(), currency);
  }

  decimal(): string {
    return parseDecimal(this.#take());
  }

  #take(): string {
    const text = this.#cells[this.#next] ?? "";
    this.#next += 1;
    return text;
  }
}
