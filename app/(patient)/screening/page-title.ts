import type { Metadata } from "next";
import type { Words } from "@/lib/format/texts";
import { currentVisit } from "./visit";

/** "Error: …" comes first, because a screen reader reads the title first. */
export async function pageTitle(titleIn: (words: Words) => string, hasErrors = false): Promise<Metadata> {
  const { clinic, words } = await currentVisit();
  const title = titleIn(words);
  return { title: { absolute: `${hasErrors ? words.text("common.errorTitle", { title }) : title} - ${clinic.name}` }, robots: { index: false } };
}
