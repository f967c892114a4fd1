import { useId, type ReactNode } from "react";

type PanelProps = {
  title: ReactNode;
  id?: string;
  level?: 2 | 3;
  aside?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
};

export function Panel({ title, id, level = 2, aside, footer, children }: PanelProps) {
  const made = useId();
  const titleId = id ? `${id}-title` : made;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section id={id} aria-labelledby={titleId} className="min-w-0 rounded-lg border bg-canvas">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b px-4 py-3 sm:px-5">
        <Heading id={titleId} className="text-xl font-semibold">
          {title}
        </Heading>
        {aside && <div className="text-sm text-muted">{aside}</div>}
      </div>
      <div className="px-4 py-4 sm:px-5">{children}</div>
      {footer && (
        <div className="rounded-b-lg border-t bg-surface px-4 py-2.5 text-sm text-muted sm:px-5">{footer}</div>
      )}
    </section>
  );
}
