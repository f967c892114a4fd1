import { CircleCheck } from "lucide-react";

export type NavPart = { href: string; label: string; done: number; all: number };

/** The parts of the call, each with how much of it was asked. */
export function CallNav({ parts }: { parts: readonly NavPart[] }) {
  return (
    <nav aria-label="Parts of the call">
      <ul className="flex flex-wrap gap-x-5 lg:flex-col">
        {parts.map(({ href, label, done, all }) => (
          <li key={href}>
            <a href={href} className="flex min-h-8 items-center gap-2 no-underline hover:underline">
              {label}
              <span className="text-sm text-muted tabular-nums lg:ml-auto">
                {done === all ? (
                  <>
                    <CircleCheck aria-hidden className="size-4 text-done" />
                    <span className="sr-only">all answered</span>
                  </>
                ) : (
                  <>
                    {done}/{all}
                    <span className="sr-only"> answered</span>
                  </>
                )}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
