"use client";

import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { Select } from "@/components/forms/select";
import { TextInput } from "@/components/forms/text-input";
import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/format/instants";
import type { AddBlockedTime, AddedBlockedTime } from "./blocked-time-actions";
import { readBlockedTime } from "./read-blocked-time";

type Named = { id: string; name: string };

export type BlockedTimeFormProps = {
  timeZone: string;
  rooms: readonly Named[];
  people: readonly Named[];
  /** What is filled in to begin with; days as 2026-11-25, times as 14:00, `whose` as `room:<id>`, `person:<id>` or `clinic`. */
  start?: { whose?: string; fromDay?: string; fromClock?: string; toDay?: string; toClock?: string };
  addBlockedTime: AddBlockedTime;
  /** Called when it is saved; with what stands in the way still shown here when there is any. */
  onDone?: (added: AddedBlockedTime) => void;
};

const FIELD_IDS = { roomId: "blocked-whose", staffId: "blocked-whose", fromDay: "blocked-from-day", fromClock: "blocked-from-clock", toDay: "blocked-to-day", toClock: "blocked-to-clock", reason: "blocked-reason" };

export function BlockedTimeForm({ timeZone, rooms, people, start = {}, addBlockedTime, onDone }: BlockedTimeFormProps) {
  const [added, setAdded] = useState<AddedBlockedTime | null>(null);
  const options = [
    { value: "clinic", label: "Whole clinic" },
    ...rooms.map(({ id, name }) => ({ value: `room:${id}`, label: name })),
    ...people.map(({ id, name }) => ({ value: `person:${id}`, label: name })),
  ];
  function done(value: AddedBlockedTime) {
    setAdded(value);
    // The button that had the focus was out of use meanwhile; a dialog that closes gives it back by itself.
    if (value.inTheWayCount === 0) document.getElementById(FIELD_IDS.roomId)?.focus();
    onDone?.(value);
  }
  return (
    <div className="flex flex-col gap-4">
      <ActionForm action={addBlockedTime} read={readBlockedTime} onDone={done} done="Time blocked" submitWords="Block this time" fieldIds={FIELD_IDS} clears>
        {(errorOf) => (
          <>
            <Select name="whose" id="blocked-whose" label="Block" options={options} placeholder="Choose" defaultValue={start.whose} error={errorOf("roomId") ?? errorOf("staffId")} />
            <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-4 gap-y-3 min-[420px]:grid-cols-2">
              <TextInput name="fromDay" id="blocked-from-day" type="date" width="medium" label="First day" defaultValue={start.fromDay} error={errorOf("fromDay")} />
              <TextInput name="fromClock" id="blocked-from-clock" inputMode="numeric" maxLength={5} width="short" label="From time" optional defaultValue={start.fromClock} error={errorOf("fromClock")} />
              <TextInput name="toDay" id="blocked-to-day" type="date" width="medium" label="Last day" optional defaultValue={start.toDay} error={errorOf("toDay")} />
              <TextInput name="toClock" id="blocked-to-clock" inputMode="numeric" maxLength={5} width="short" label="Until time" optional defaultValue={start.toClock} error={errorOf("toClock")} />
            </div>
            <p className="text-sm text-muted">Times like 09:00, on the clinic’s clock. Without times the whole day is blocked; without a last day it is the first one.</p>
            <TextInput name="reason" id="blocked-reason" label="Why" hint="All staff see it. No patient’s name." maxLength={200} error={errorOf("reason")} />
          </>
        )}
      </ActionForm>
      <div aria-live="polite" className="empty:hidden">
        {added !== null && added.inTheWayCount > 0 && <InTheWay key={added.blockedTimeId} added={added} timeZone={timeZone} />}
      </div>
    </div>
  );
}

function InTheWay({ added, timeZone }: { added: AddedBlockedTime; timeZone: string }) {
  const { inTheWay, inTheWayCount } = added;
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const title = inTheWayCount === 1 ? "1 appointment is booked in this time" : `${inTheWayCount} appointments are booked in this time`;
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice tone="warning" title={inTheWay.length === 0 ? `${title}.` : `${title}:`}>
        {inTheWay.length > 0 && (
          <ul>
            {inTheWay.map(({ requestId, reference, startsAt, roomName, sonographerName }) => (
              <li key={`${requestId} ${startsAt}`} className="wrap-anywhere">
                {formatInstant(startsAt, timeZone)}, {roomName}, {sonographerName},{" "}
                <Link href={`/requests/${requestId}`} prefetch={false} className="text-link inline-flex min-h-6 items-center">
                  {reference}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <p>Nothing was cancelled. {inTheWay.length === 0 ? "Tell the front desk to move it." : "Move them, or remove the blocked time."}</p>
      </Notice>
    </div>
  );
}
