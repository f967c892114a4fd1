import type { CheckIn, ReliefPoint } from "@/lib/domain/care";

/** The points whose answer is there or can no longer come in time: a check-in still in its window is not missing. */
export function endedPoints(points: readonly ReliefPoint[], checkIns: readonly CheckIn[]): ReliefPoint[] {
  const isMissed = ({ point, on }: ReliefPoint) => checkIns.some((checkIn) => checkIn.point === point && checkIn.dueOn === on && checkIn.status === "missed");
  return points.filter((point) => point.isAnswered || isMissed(point));
}
