"use client";

import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

type ClinicErrorProps = { error: Error & { digest?: string }; retry: () => void };

export default function ClinicError({ error, retry }: ClinicErrorProps) {
  return (
    <div className="page">
      <title>Not shown - Charley</title>
      <ErrorState
        as="h1"
        title="This screen could not be shown"
        body="The server did not answer as it should. What you saved before is kept. This does not mean that there is nothing to do."
        reference={error.digest}
        retry={
          <Button variant="primary" onClick={retry}>
            Try again
          </Button>
        }
      />
    </div>
  );
}
