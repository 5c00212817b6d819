/** Something is wrong with a file as a whole, so nothing of it is taken. The message names file and place. */
export class FactFileError extends Error {
  override readonly name = "FactFileError";
  readonly path: string;
  /** null where no line is to blame. */
  readonly line: number | null;

  constructor(path: string, line: number | null, problem: string) {
    super(line === null ? `${path} ${problem}` : `${path}, line ${line}: ${problem}`);
    this.path = path;
    this.line = line;
  }
}
