import type { Metadata } from "next";
import { DaySheet } from "@/components/requests/paper/day-sheet";
import { requireActor } from "@/lib/auth/session";
import { getDaySheet } from "@/lib/services/requests/get-day-sheet";

export const metadata: Metadata = { title: "Day sheet" };

export default async function DaySheetPage() {
  const actor = await requireActor("requests.export");
  return <DaySheet sheet={await getDaySheet(actor)} person={actor} />;
}
