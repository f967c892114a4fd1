import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export default function ClinicNotFoundPage() {
  return (
    <div className="page">
      <title>Not found - Charley</title>
      <EmptyState
        as="h1"
        title="This record does not exist in your clinic"
        body="The address may be wrong, or the record belongs to another clinic."
        actions={<ButtonLink href="/">Go to your start page</ButtonLink>}
      />
    </div>
  );
}
