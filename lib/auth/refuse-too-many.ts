import { NextResponse } from "next/server";
import { DATA_POLICY } from "./security-headers.ts";

/** The answer to what is asked too often, before any page could say it more nicely. */
export function refuseTooMany(waitSeconds: number): NextResponse {
  return new NextResponse(
    `Too many requests. Wait ${waitSeconds} seconds, then try again.\n请求过于频繁，请在 ${waitSeconds} 秒后重试。\n`,
    {
      status: 429,
      headers: {
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Security-Policy": DATA_POLICY,
        "Cache-Control": "no-store",
        "Retry-After": String(waitSeconds),
      },
    },
  );
}
