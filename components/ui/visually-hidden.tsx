import type { ReactNode } from "react";

type VisuallyHiddenProps = { children: ReactNode; as?: "span" | "p" | "h2" | "h3" | "div"; id?: string };

export function VisuallyHidden({ children, as: Element = "span", id }: VisuallyHiddenProps) {
  return (
    <Element id={id} className="sr-only">
      {children}
    </Element>
  );
}
