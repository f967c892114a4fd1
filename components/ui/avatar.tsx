import { UserRound } from "lucide-react";
import { initials } from "@/lib/format/names";

/** Initials beside the name; nobody is a word too. */
export function Avatar({ name, missing = "Unassigned" }: { name: string | null; missing?: string }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-2">
      <AvatarMark name={name} />
      <span className={name === null ? "text-muted" : undefined}>{name ?? missing}</span>
    </span>
  );
}

export function AvatarMark({ name }: { name: string | null }) {
  return (
    <span
      aria-hidden
      className={`grid size-6 shrink-0 place-content-center rounded-full text-2xs font-semibold ${
        name === null ? "border border-control text-muted" : "bg-closed-tint text-closed"
      }`}
    >
      {name === null ? <UserRound className="size-3.5" /> : initials(name)}
    </span>
  );
}
