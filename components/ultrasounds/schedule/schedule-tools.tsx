import clsx from "clsx";
import { ChevronLeft, ChevronRight, DoorOpen } from "lucide-react";
import Link from "next/link";
import { PrintButton } from "@/components/requests/detail/print-button";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { ButtonLink } from "@/components/ui/button-link";
import { Menu } from "@/components/ui/menu";
import { MenuLink } from "@/components/ui/menu-item";
import { TextInput } from "@/components/forms/text-input";
import { addDays } from "@/lib/domain/day-bounds";
import { SCHEDULE_VIEWS, type Schedule, type ScheduleQuery } from "@/lib/domain/schedule";
import { scheduleHref } from "@/lib/inputs/schedule-query";

const STEP_DAYS = { day: 1, week: 7 } as const;
const WORDS = { day: { name: "Day", back: "Day before", on: "Next day", now: "Today" }, week: { name: "Week", back: "Week before", on: "Next week", now: "This week" } } as const;

export function ScheduleTools({ schedule, span }: { schedule: Schedule; span: string }) {
  const { on, view, todayOn, roomId, rooms } = schedule;
  const href = (changes: Partial<ScheduleQuery>) => scheduleHref({ day: on, view, room: roomId, ...changes });
  const words = WORDS[view];
  const step = STEP_DAYS[view];
  const isNow = schedule.days.some((day) => day.on === todayOn);
  const room = rooms.find(({ id }) => id === roomId);
  return (
    <div className="flex flex-wrap items-center gap-2 py-4">
      <h1 id="schedule-title" tabIndex={-1} className="mr-2 text-xl font-semibold">
        <span className="sr-only">Ultrasounds, </span>
        {span}
        {isNow && <span className="ml-2 text-sm text-primary">{words.now}</span>}
      </h1>
      <nav aria-label="Days" className="flex flex-wrap items-center gap-2">
        <ButtonLink href={href({ day: addDays(on, -step) })} aria-label={words.back} icon={<ChevronLeft aria-hidden className="size-4" />} className="px-2" />
        <ButtonLink href={href({ day: null })}>{words.now}</ButtonLink>
        <ButtonLink href={href({ day: addDays(on, step) })} aria-label={words.on} icon={<ChevronRight aria-hidden className="size-4" />} className="px-2" />
      </nav>
      <details className="max-w-full">
        <summary className={buttonLook("secondary", "md")}>Go to a day</summary>
        <DayForm on={on} view={view} roomId={roomId} />
      </details>
      <div className="ml-auto flex flex-wrap items-center gap-2">
        <nav aria-label="Day or week" className="flex">
          {SCHEDULE_VIEWS.map((one) => (
            <Link
              key={one}
              href={href({ view: one })}
              prefetch={false}
              aria-current={one === view ? "page" : undefined}
              className={clsx(buttonLook("secondary", "md"), "rounded-none no-underline first:rounded-l-md last:-ml-px last:rounded-r-md", one === view && "bg-selected")}
            >
              {WORDS[one].name}
            </Link>
          ))}
        </nav>
        <Menu
          label={
            <>
              <DoorOpen aria-hidden className="size-4" />
              {room?.name ?? "All rooms"}
            </>
          }
        >
          <ul>
            <li>
              <MenuLink href={href({ room: null })} current={roomId === null}>
                All rooms
              </MenuLink>
            </li>
            {rooms.map(({ id, name }) => (
              <li key={id}>
                <MenuLink href={href({ room: id })} current={roomId === id}>
                  {name}
                </MenuLink>
              </li>
            ))}
          </ul>
        </Menu>
        <ButtonLink href="/requests/day-sheet">Day sheet</ButtonLink>
        <PrintButton />
      </div>
    </div>
  );
}

/** A plain form, so that the day stands in the address. */
function DayForm({ on, view, roomId }: Pick<Schedule, "on" | "view" | "roomId">) {
  return (
    <form action="/ultrasounds" className="flex flex-wrap items-end gap-2 py-2">
      <TextInput name="day" id="go-to-day" type="date" label="Day" width="medium" defaultValue={on} key={on} required />
      {view !== "day" && <input type="hidden" name="view" value={view} />}
      {roomId !== null && <input type="hidden" name="room" value={roomId} />}
      <Button type="submit">Go</Button>
    </form>
  );
}
