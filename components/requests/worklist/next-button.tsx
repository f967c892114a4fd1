import clsx from "clsx";
import { Phone } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import type { WorklistLine } from "./worklist-line";

const CURRENT =
  "[[aria-current=true]_&]:border-primary [[aria-current=true]_&]:bg-primary [[aria-current=true]_&]:text-on-primary";

/** Opens the request; the current row's button is the filled one. */
export function NextButton({ line, from }: { line: WorklistLine; from: string }) {
  const { label, look } = line.next;
  return (
    <ButtonLink
      href={`/requests/${line.id}?from=${from}`}
      variant={look === "call" ? "danger" : "secondary"}
      icon={look === "plain" ? undefined : <Phone aria-hidden className="size-3.5" />}
      aria-label={`${label}: ${line.name}`}
      className={clsx("w-full gap-1.5! px-1.5! text-sm!", look !== "call" && CURRENT)}
    >
      {label}
    </ButtonLink>
  );
}
