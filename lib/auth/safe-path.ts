const LONGEST = 1_000;
/** Only ever parsed against: no address of ours. */
const BASE = "http://because.invalid";

/** A path of this site that was asked to lead to after the sign-in; "/" for anything else. */
export function safePath(asked: unknown): string {
  if (typeof asked !== "string" || asked.length > LONGEST || !asked.startsWith("/")) return "/";
  // Browsers read "\" as "/", and drop tabs and line ends inside an address.
  // oxlint-disable-next-line no-control-regex
  if (/[\\\u0000-\u001f\u007f]/.test(asked) || !URL.canParse(asked, BASE)) return "/";
  const url = new URL(asked, BASE);
  if (url.origin !== BASE || url.pathname.startsWith("//")) return "/";
  const leadsNowhere = url.pathname.startsWith("/sign-in") || url.pathname.startsWith("/api/");
  return leadsNowhere ? "/" : `${url.pathname}${url.search}`;
}
