import clsx from "clsx";
import { CircleCheck, Info, OctagonAlert, TriangleAlert, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { TONE_TINTS, type Tone } from "./tone";

export type NoticeTone = "info" | "warning" | "danger" | "success";

const LOOKS: Record<NoticeTone, { tone: Tone; word: string; icon: LucideIcon }> = {
  info: { tone: "new", word: "Note", icon: Info },
  warning: { tone: "info", word: "Warning", icon: TriangleAlert },
  danger: { tone: "urgent", word: "Important", icon: OctagonAlert },
  success: { tone: "done", word: "Done", icon: CircleCheck },
};

type NoticeProps = {
  tone: NoticeTone;
  title?: ReactNode;
  word?: string;
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
};

export function Notice({ tone, title, word, actions, className, children }: NoticeProps) {
  const look = LOOKS[tone];
  const LookIcon = look.icon;
  return (
    <div
      className={clsx(
        "flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border-l-6 border-current px-4 py-3",
        TONE_TINTS[look.tone],
        className,
      )}
    >
      <span className="inline-flex shrink-0 items-center gap-2 self-start text-sm font-semibold">
        <LookIcon aria-hidden className="size-4" />
        {word ?? look.word}
      </span>
      <div className="min-w-0 flex-1 basis-60 text-ink">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}
