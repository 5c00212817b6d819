import Link from "next/link";
import { joinClasses } from "./join-classes.ts";

export type TextLinkProps = React.ComponentProps<typeof Link>;

/** A link in running text: ink on a rubric line. */
export function TextLink({ className, ...rest }: TextLinkProps) {
  return <Link className={joinClasses("rubric-line hover:decoration-2", className)} {...rest} />;
}
