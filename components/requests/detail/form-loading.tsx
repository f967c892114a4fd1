import { Skeleton } from "@/components/ui/skeleton";

/** Stands where a form will be: its script is fetched when somebody opens it. */
export function FormLoading() {
  return (
    <div role="status" className="mt-3 grid gap-3 rounded-lg border p-4">
      <span className="sr-only">Loading the form</span>
      <Skeleton width="60%" />
      <Skeleton width="80%" />
      <Skeleton width="40%" />
    </div>
  );
}
