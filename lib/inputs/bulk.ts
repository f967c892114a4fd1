import { z } from "zod";
import { MOST_IN_BULK } from "@/lib/domain/bulk";
import { Invalid } from "@/lib/domain/errors";
import { ASK_TOPICS, type AskTopic } from "@/lib/domain/move-reasons";
import { SNOOZE_DAYS } from "@/lib/domain/snooze-moments";
import type { WorklistQuery } from "@/lib/domain/worklist";
import { LIST_TOO_LONG, LONGEST_LIST_ADDRESS } from "@/lib/domain/worklist-limits";
import { onRequest, reason } from "./request-moves";
import { parseWorklistQuery, type SearchParams } from "./worklist-query";

const topic = z.enum(Object.keys(ASK_TOPICS) as [AskTopic, ...AskTopic[]], "Choose what is needed.");
const assignToId = z.uuid("Choose a person.").nullable();

/** Null wakes; a number is that many days from today. */
const days = z.literal([...SNOOZE_DAYS], "Choose until when.").nullable();

/** The rows that somebody ticked, as they saw them, or a whole list by its address. */
const selection = z.union([
  z.strictObject({ rows: z.array(z.strictObject(onRequest)).min(1).max(MOST_IN_BULK) }),
  z.strictObject({ query: z.string().max(LONGEST_LIST_ADDRESS, LIST_TOO_LONG).transform(readQuery) }),
]);

function readQuery(text: string, context: z.RefinementCtx) {
  const { query, problems } = parseWorklistQuery(Object.fromEntries(new URLSearchParams(text)));
  for (const message of problems) context.addIssue({ code: "custom", message });
  return query;
}

export const PreviewBulkInput = z.strictObject({
  selection,
  change: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("assign"), assignToId }),
    z.strictObject({ kind: z.literal("ask_information") }),
    z.strictObject({ kind: z.literal("snooze"), days }),
  ]),
});
export type PreviewBulkInput = z.infer<typeof PreviewBulkInput>;

/** The rows of the preview with their versions: nothing is changed that was not shown. */
export const ApplyBulkInput = z.strictObject({
  rows: z.array(z.strictObject(onRequest)).min(1).max(MOST_IN_BULK),
  change: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("assign"), assignToId }),
    z.strictObject({ kind: z.literal("ask_information"), topic, reason: reason("Write what you need to know.") }),
    z.strictObject({ kind: z.literal("snooze"), until: z.iso.datetime({ offset: true }).transform((text) => new Date(text)).nullable() }),
  ]),
});
export type ApplyBulkInput = z.infer<typeof ApplyBulkInput>;

export const UndoBulkInput = z.strictObject({ bulkId: z.uuid() });
export type UndoBulkInput = z.infer<typeof UndoBulkInput>;

const Ids = z.string().transform((text) => text.split(",")).pipe(z.array(z.uuid()).min(1).max(MOST_IN_BULK));

/** The ticked rows that an address names, with the columns of the list; null when it names none. Throws Invalid for what is no such list. */
export function parseSelected(params: SearchParams): { ids: string[]; query: WorklistQuery } | null {
  const { ids: given, ...rest } = params;
  if (given === undefined) return null;
  const ids = Ids.safeParse(given);
  const { query, problems } = parseWorklistQuery(rest);
  if (!ids.success) throw new Invalid(`Select at most ${MOST_IN_BULK} requests of the list, then try again.`);
  if (problems.length > 0) throw new Invalid(problems.join(" "));
  return { ids: ids.data, query };
}
