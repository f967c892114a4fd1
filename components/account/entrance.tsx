import type { ReactNode } from "react";
import { Logo } from "@/components/shell/logo";

/** The frame of the screens without a person: sign-in and the one-time links. */
export function Entrance({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <main className="page flex min-h-dvh flex-col items-center bg-surface py-10 sm:py-16">
      <div className="w-full max-w-md">
        <Logo />
        <div className="mt-6 rounded-lg border bg-canvas p-6 sm:p-8">
          <h1 className="text-2xl font-semibold">{title}</h1>
          {lead && <p className="mt-1 text-base text-muted">{lead}</p>}
          <div className="mt-6">{children}</div>
        </div>
      </div>
    </main>
  );
}
