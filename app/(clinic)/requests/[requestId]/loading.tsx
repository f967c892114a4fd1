import { SkeletonRows } from "@/components/ui/skeleton";

export default function RequestLoading() {
  return (
    <div className="page py-6">
      <SkeletonRows rows={8} label="Loading the request" />
    </div>
  );
}
