import type { CareActions } from "@/components/requests/detail/request-actions";
import { Panel } from "@/components/ui/panel";
import type { Role } from "@/lib/domain/actor";
import type { RequestDetail } from "@/lib/domain/request";
import { isEnded } from "@/lib/domain/stages";
import { CompressionTrials } from "./compression-trials";

type CompressionPanelProps = { detail: RequestDetail; roles: readonly Role[]; todayOn: string; actions: CareActions };

/** Compression before there is anything to plan: a payer's days begin long before the report. */
export function CompressionPanel({ detail, ...common }: CompressionPanelProps) {
  if (!showsCompression(detail)) return null;
  return (
    <Panel id="before-treatment" title="Before treatment">
      <CompressionTrials detail={detail} {...common} />
    </Panel>
  );
}

/** From acceptance or the first order on, and wherever some is recorded. */
export function showsCompression({ stage, care }: { stage: RequestDetail["stage"]; care: Pick<RequestDetail["care"], "orders" | "compressionTrials"> }): boolean {
  if (care.compressionTrials.length > 0) return true;
  return !isEnded(stage) && (stage === "accepted" || care.orders.length > 0);
}
