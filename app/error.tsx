"use client";

import { ErrorNotice, type ErrorNoticeProps } from "#components/shell/error-notice.tsx";

export default function ErrorPage(props: ErrorNoticeProps) {
  return (
    <main className="wrap flex-1">
      <ErrorNotice {...props} />
    </main>
  );
}
