import { SkeletonRows } from "@/components/ui/skeleton";

export default function BulkChangesLoading() {
  return (
    <div className="py-6">
      <SkeletonRows rows={6} label="Loading your last bulk changes" />
    </div>
  );
}
