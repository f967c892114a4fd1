import { SkeletonRows } from "@/components/ui/skeleton";

export default function CheckInsLoading() {
  return (
    <div className="py-6">
      <SkeletonRows rows={8} label="Loading the check-ins" />
    </div>
  );
}
