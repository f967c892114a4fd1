import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";

type CallStepsProps = { isBusy: boolean; /** The request that the form became. */ sentAs: string | null; onLeave: () => void };

/** What ends a call; once the form is a request, the way there. */
export function CallSteps({ isBusy, sentAs, onLeave }: CallStepsProps) {
  if (sentAs !== null) {
    return (
      <ButtonLink href={`/requests/${sentAs}`} variant="primary">
        Open the request
      </ButtonLink>
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button type="submit" variant="primary" aria-disabled={isBusy}>
        Send request
      </Button>
      <Button onClick={onLeave}>Leave for later</Button>
    </div>
  );
}
