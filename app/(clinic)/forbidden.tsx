import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export default function ForbiddenPage() {
  return (
    <div className="page">
      <title>Not allowed - Charley</title>
      <EmptyState
        as="h1"
        title="Your role does not open this screen"
        body="An administrator can change your roles. This visit was recorded."
        actions={<ButtonLink href="/">Go to your start page</ButtonLink>}
      />
    </div>
  );
}
