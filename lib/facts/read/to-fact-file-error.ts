import { FactFileError } from "./fact-file-error.ts";

const PROBLEMS: { readonly [code: string]: string } = {
  ENOENT: "is not there",
  ENOTDIR: "is not a folder",
  EISDIR: "is a folder, not a file",
  EACCES: "may not be read by this user",
  EPERM: "may not be read by this user",
  Z_BUF_ERROR: "is cut short: its gzip data ends too early",
  Z_DATA_ERROR: "is not sound gzip data",
};

/** The words for what the file system or zlib found wrong; any other error stays what it is. */
export function toFactFileError(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const problem = typeof code === "string" ? PROBLEMS[code] : undefined;
  return problem === undefined ? error : new FactFileError(path, null, problem);
}
