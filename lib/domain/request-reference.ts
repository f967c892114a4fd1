/** What people say on the phone: `V-000123`, numbered from 1 per clinic; longer numbers keep all their digits. */
export function requestReference(number: number): string {
  return `V-${String(number).padStart(6, "0")}`;
}
