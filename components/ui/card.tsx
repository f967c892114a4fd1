import clsx from "clsx";
import type { ReactNode } from "react";

type CardProps = { children: ReactNode; className?: string; as?: "div" | "section" | "article" | "li" };

export function Card({ children, className, as: Element = "div" }: CardProps) {
  return <Element className={clsx("rounded-lg border bg-canvas p-4 sm:p-5", className)}>{children}</Element>;
}
