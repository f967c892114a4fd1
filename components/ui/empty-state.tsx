import type { ReactNode } from "react";

type EmptyStateProps = {
  title: ReactNode;
  /** `h1` where nothing else is on the page. */
  as?: "h1" | "h2";
  body?: ReactNode;
  icon?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
};

export function EmptyState({ title, as: Heading = "h2", body, icon, actions, children }: EmptyStateProps) {
  return (
    <div className="mx-auto my-8 max-w-xl rounded-lg border bg-canvas p-6 sm:p-8">
      {icon && <div className="mb-5 text-done [&>svg]:size-11">{icon}</div>}
      <Heading className="text-xl font-semibold">{title}</Heading>
      {body && <div className="mt-1 max-w-prose text-base text-muted">{body}</div>}
      {children && <div className="mt-5 border-t pt-5">{children}</div>}
      {actions && <div className="mt-5 flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}
