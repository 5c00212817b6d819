"use client";

import { Button } from "#components/ui/button.tsx";
import { NoticePage } from "#components/shell/notice-page.tsx";
import { fontVariables } from "./fonts.ts";
import "./globals.css";

/** Stands in for the whole document, so it knows no language and says it in both. */
export default function GlobalError({ retry }: { readonly retry: () => void }) {
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <title>Because</title>
        <main className="wrap flex-1">
          <NoticePage
            title="This page could not be shown."
            action={
              <Button look="ink" onClick={() => retry()}>
                Try again <span lang="zh-Hans">重试</span>
              </Button>
            }
          >
            <span lang="zh-Hans">此页无法显示。</span>
          </NoticePage>
        </main>
      </body>
    </html>
  );
}
