import type { ComponentPropsWithRef, ReactNode } from "react";
import { buttonLook, type ButtonSize, type ButtonVariant } from "./button-look";
import { Kbd } from "./kbd";

type ButtonProps = ComponentPropsWithRef<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  hint?: string;
};

export function Button({
  variant = "secondary",
  size = "md",
  icon,
  hint,
  type = "button",
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={buttonLook(variant, size, className)} {...rest}>
      {icon}
      {children}
      {hint && <Kbd inherit>{hint}</Kbd>}
    </button>
  );
}
