/** Header lines that every answer carries. Plain data: next.config.mjs reads it before the app is built. */
export const SECURITY_HEADERS = [
  // A link that somebody opens elsewhere must not tell where it stood.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value:
      "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()",
  },
  // Browsers heed it over https alone.
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
] as const;

/** Over the others, of pages whose address must stay with whoever has it. */
export const UNLISTED_HEADERS = [
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "X-Robots-Tag", value: "noindex, nofollow, noarchive" },
] as const;

/** Of answers that are data: nothing in them may run, and nothing may show them in a frame. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";
