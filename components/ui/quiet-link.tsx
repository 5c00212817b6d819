import Link from "next/link";
import { joinClasses } from "./join-classes.ts";

/** A link in a table's cell, where every row has one: its line shows on hover and focus. */
export function QuietLink({ className, ...rest }: React.ComponentProps<typeof Link>) {
  return (
    <Link
      className={joinClasses("hover:rubric-line focus-visible:rubric-line", className)}
      {...rest}
    />
  );
}
