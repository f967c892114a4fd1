import type { Metadata } from "next";
import { text } from "@/lib/format/texts";
import { currentVisit } from "./visit";

/** "Error: …" comes first, because a screen reader reads the title first. */
export async function pageTitle(title: string, hasErrors = false): Promise<Metadata> {
  const { clinic } = await currentVisit();
  const words = hasErrors ? text("common.errorTitle", { title }) : title;
  return { title: { absolute: `${words} - ${clinic.name}` }, robots: { index: false } };
}
