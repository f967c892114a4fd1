import { FileClock } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

/** Where somebody asks for a letter too early. */
export function NoLetterYet({ orderId, why }: { orderId: string; why: string }) {
  return (
    <div className="page">
      <EmptyState as="h1" icon={<FileClock aria-hidden />} title="There is no letter yet" body={why} actions={<ButtonLink href={`/ultrasounds/${orderId}`}>Open the ultrasound</ButtonLink>} />
    </div>
  );
}
