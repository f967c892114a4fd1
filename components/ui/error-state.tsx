import { CircleX } from "lucide-react";
import type { ReactNode } from "react";

type ErrorStateProps = { title: ReactNode; as?: "h1" | "h2"; body?: ReactNode; retry?: ReactNode; reference?: string };

/** An outage must never look like an empty list: bar, icon and words differ from EmptyState. */
export function ErrorState({ title, as: Heading = "h2", body, retry, reference }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className="mx-auto my-8 max-w-xl rounded-lg border border-urgent border-l-8 bg-canvas p-6 sm:p-8"
    >
      <div className="flex items-start gap-3">
        <CircleX aria-hidden className="mt-0.5 size-6 shrink-0 text-urgent" />
        <div className="min-w-0">
          <Heading className="text-xl font-semibold">{title}</Heading>
          {body && <div className="mt-1 max-w-prose text-base text-muted">{body}</div>}
          {reference && <p className="mt-2 text-sm text-muted">Reference {reference}</p>}
          {retry && <div className="mt-5 flex flex-wrap gap-2">{retry}</div>}
        </div>
      </div>
    </div>
  );
}
