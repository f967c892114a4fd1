import { SkeletonRows } from "@/components/ui/skeleton";

export default function NotFinishedLoading() {
  return (
    <div className="py-6">
      <SkeletonRows rows={8} label="Loading the unfinished forms" />
    </div>
  );
}
