import type { ReactNode } from "react";

export function FormActions({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-3">{children}</div>;
}
