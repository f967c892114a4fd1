import { Skeleton } from "@/components/ui/skeleton";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

const FIGURES = [0, 1, 2, 3];

export default function OutcomesLoading() {
  return (
    <div role="status" className="page py-6">
      <VisuallyHidden>Counting the outcomes</VisuallyHidden>
      <Skeleton width="16rem" height={24} />
      <div className="grid gap-4 pt-8 lg:grid-cols-2">
        {FIGURES.map((figure) => (
          <div key={figure} className="space-y-4 rounded-lg border px-5 py-4">
            <Skeleton width="40%" />
            <Skeleton width="85%" height={18} />
            <Skeleton className="rounded-lg" height={240} />
          </div>
        ))}
      </div>
    </div>
  );
}
