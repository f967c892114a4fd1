import { SkeletonRows } from "@/components/ui/skeleton";

export default function UltrasoundsLoading() {
  return (
    <div className="page py-6">
      <SkeletonRows rows={8} label="Loading the ultrasounds" />
    </div>
  );
}
