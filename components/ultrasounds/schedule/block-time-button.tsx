"use client";

import { CalendarOff } from "lucide-react";
import { useState } from "react";
import { BlockedTimeForm } from "@/components/settings/blocked-time-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Schedule } from "@/lib/domain/schedule";
import type { ScheduleActions } from "./schedule-actions";

type BlockTimeButtonProps = Pick<Schedule, "timeZone" | "rooms" | "sonographers" | "on" | "roomId"> & Pick<ScheduleActions, "addBlockedTime">;

/** Takes a time out of the schedule. What already stands in it is named, and the dialog stays open for that. */
export function BlockTimeButton({ timeZone, rooms, sonographers, on, roomId, addBlockedTime }: BlockTimeButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" icon={<CalendarOff aria-hidden className="size-4" />} onClick={() => setOpen(true)}>
        Block a time
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title="Block a time" description="After that, only a nurse or a clinician can book into it, and only with a reason.">
        <BlockedTimeForm
          {...{ timeZone, rooms, addBlockedTime }}
          people={sonographers}
          start={{ fromDay: on, whose: roomId === null ? undefined : `room:${roomId}` }}
          onDone={({ inTheWayCount }) => inTheWayCount === 0 && setOpen(false)}
        />
      </Dialog>
    </>
  );
}
