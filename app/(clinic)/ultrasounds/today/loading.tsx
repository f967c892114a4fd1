import { SkeletonRows } from "@/components/ui/skeleton";

export default function TodayLoading() {
  return (
    <div className="page py-6">
      <SkeletonRows rows={8} label="Loading today's ultrasounds" />
    </div>
  );
}
