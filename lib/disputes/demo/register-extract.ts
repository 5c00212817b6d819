import { demoPdf } from "./demo-pdf.ts";

/** A page of a company register, as ambassadors send it for evidence. */
export function registerExtract(company: string, lines: readonly string[]): Uint8Array {
  return demoPdf(`Extract of the register: ${company}`, lines);
}
