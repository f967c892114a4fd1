import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export default function NotFoundPage() {
  return (
    <main className="page py-12">
      <title>Page not found - Charley</title>
      <EmptyState
        as="h1"
        title="This page does not exist"
        body="The address may be wrong, or the record is not one of your clinic."
        actions={<ButtonLink href="/">Go to the start page</ButtonLink>}
      />
    </main>
  );
}
