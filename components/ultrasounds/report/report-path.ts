export function reportPath(orderId: string): string {
  return `/ultrasounds/${orderId}/report`;
}
