import { SkeletonRows } from "@/components/ui/skeleton";

export default function UltrasoundLoading() {
  return (
    <div className="page py-6">
      <SkeletonRows rows={8} label="Loading the ultrasound" />
    </div>
  );
}
