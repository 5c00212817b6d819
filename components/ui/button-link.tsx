import Link from "next/link";
import { buttonClasses, type ButtonLook } from "./button-classes.ts";

export type ButtonLinkProps = ButtonLook & React.ComponentProps<typeof Link>;

/** Goes somewhere, and looks like a button because it is what to do next. */
export function ButtonLink({ look, size, className, ...rest }: ButtonLinkProps) {
  return <Link className={buttonClasses({ look, size, className })} {...rest} />;
}
