import { Panel } from "@/components/ui/panel";
import { Timeline } from "@/components/ui/timeline";
import type { RequestDetail } from "@/lib/domain/request";
import { formatNearInstant } from "@/lib/format/instants";
import { NoteForm } from "./note-form";
import type { RequestActions } from "./request-actions";

export function NotesPanel({ detail, now, actions }: { detail: RequestDetail; now: Date; actions: RequestActions }) {
  const { timeZone } = detail.clinic;
  return (
    <Panel id="notes" title="Notes" aside={detail.notes.length === 0 ? "No notes yet" : String(detail.notes.length)}>
      <NoteForm requestId={detail.id} timeZone={timeZone} actions={actions} />
      <Timeline
        items={detail.notes.map((note) => ({
          id: note.id,
          title: note.body,
          detail: note.by,
          time: formatNearInstant(note.recordedAt, now, timeZone),
          dateTime: note.recordedAt,
        }))}
      />
    </Panel>
  );
}
