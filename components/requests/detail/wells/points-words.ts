/** `1 point`, `−2 points` */
export function pointsWords(points: number): string {
  return `${String(points).replace("-", "−")} ${Math.abs(points) === 1 ? "point" : "points"}`;
}
