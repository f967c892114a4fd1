import { Mail } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { letterPath } from "./letter-path";

export function LetterLink({ orderId, className }: { orderId: string; className?: string }) {
  return (
    <ButtonLink href={letterPath(orderId)} className={className} icon={<Mail aria-hidden className="size-4" />}>
      Result letter
    </ButtonLink>
  );
}
