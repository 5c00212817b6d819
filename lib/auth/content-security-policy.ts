/**
 * What a page may load and run: its own files, and inline scripts that carry this answer's nonce.
 * Style attributes are allowed, because positioned menus and charts set them; scripts never are.
 */
export function contentSecurityPolicy(
  nonce: string,
  { isDevelopment, isSecure }: { readonly isDevelopment: boolean; readonly isSecure: boolean },
): string {
  const directives = [
    "default-src 'self'",
    // React's development build evaluates text to draw its error pages.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "script-src-attr 'none'",
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(isSecure ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}
