import type { ReactNode } from "react";

export type TimelineItem = {
  id: string;
  icon?: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  time: string;
  dateTime?: string;
};

export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol>
      {items.map((item) => (
        <li key={item.id} className="group relative flex gap-3 pb-4 last:pb-0">
          <span aria-hidden className="absolute bottom-0 left-2.75 top-7 border-l group-last:hidden" />
          <span className="grid size-6 shrink-0 place-content-center rounded-full border bg-canvas text-muted [&>svg]:size-3.5">
            {item.icon ?? <span aria-hidden className="size-1.5 rounded-full bg-control" />}
          </span>
          <div className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-4">
            <div className="min-w-0 flex-1 basis-48">
              <p className="text-md">{item.title}</p>
              {item.detail && <div className="text-sm text-muted">{item.detail}</div>}
            </div>
            <time dateTime={item.dateTime} className="whitespace-nowrap text-sm leading-5 text-muted">
              {item.time}
            </time>
          </div>
        </li>
      ))}
    </ol>
  );
}
