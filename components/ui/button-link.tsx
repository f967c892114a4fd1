import Link from "next/link";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { buttonLook, type ButtonSize, type ButtonVariant } from "./button-look";
import { Kbd } from "./kbd";

type ButtonLinkProps = Omit<ComponentPropsWithRef<"a">, "href"> & {
  href: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  hint?: string;
};

export function ButtonLink({
  href,
  variant = "secondary",
  size = "md",
  icon,
  hint,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  const look = `${buttonLook(variant, size, className)} ${variant === "link" ? "" : "no-underline"}`;
  const content = (
    <>
      {icon}
      {children}
      {hint && <Kbd inherit>{hint}</Kbd>}
    </>
  );
  const isPlain = rest.download !== undefined || /^(tel|mailto|https?):/.test(href);
  if (isPlain) {
    return (
      <a href={href} className={look} {...rest}>
        {content}
      </a>
    );
  }
  return (
    <Link href={href} prefetch={false} className={look} {...rest}>
      {content}
    </Link>
  );
}
