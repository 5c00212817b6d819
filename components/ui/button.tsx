import { buttonClasses, type ButtonLook } from "./button-classes.ts";

export type ButtonProps = ButtonLook & React.ComponentProps<"button">;

export function Button({ look, size, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={buttonClasses({ look, size, className })} {...rest} />;
}
