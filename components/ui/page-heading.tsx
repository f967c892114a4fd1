import type { ReactNode } from "react";

type PageHeadingProps = { title: ReactNode; lead?: ReactNode; aside?: ReactNode };

export function PageHeading({ title, lead, aside }: PageHeadingProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 py-5">
      <div className="min-w-0">
        <h1 className="text-2xl font-semibold">{title}</h1>
        {lead && <p className="mt-1 max-w-prose text-base text-muted">{lead}</p>}
      </div>
      {aside && <div className="flex flex-wrap items-center gap-2">{aside}</div>}
    </div>
  );
}
