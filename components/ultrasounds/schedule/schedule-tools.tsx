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
import { SCHEDULE_COLUMNS, SCHEDULE_VIEWS, type Schedule, type ScheduleQuery } from "@/lib/domain/schedule";
import { scheduleHref } from "@/lib/inputs/schedule-query";
import { BlockTimeButton } from "./block-time-button";
import type { ScheduleActions, ScheduleRights } from "./schedule-actions";

const STEP_DAYS = { day: 1, week: 7 } as const;
const WORDS = { day: { name: "Day", back: "Day before", on: "Next day", now: "Today" }, week: { name: "Week", back: "Week before", on: "Next week", now: "This week" } } as const;

const COLUMN_WORDS = { room: "By room", sonographer: "By sonographer" } as const;

type ScheduleToolsProps = { schedule: Schedule; span: string; can: ScheduleRights; actions: ScheduleActions };

export function ScheduleTools({ schedule, span, can, actions }: ScheduleToolsProps) {
  const { on, view, by, todayOn, roomId, rooms, sonographers, timeZone } = schedule;
  const href = (changes: Partial<ScheduleQuery>) => scheduleHref({ day: on, view, by, room: roomId, ...changes });
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
        <DayForm on={on} view={view} by={by} roomId={roomId} />
      </details>
      <div className="ml-auto flex flex-wrap items-center gap-2">
        <Switch label="Day or week" items={SCHEDULE_VIEWS.map((one) => ({ words: WORDS[one].name, href: href({ view: one }), isCurrent: one === view }))} />
        <Switch label="Columns" items={SCHEDULE_COLUMNS.map((one) => ({ words: COLUMN_WORDS[one], href: href({ by: one }), isCurrent: one === by }))} />
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
        <ButtonLink href="/ultrasounds/today">Today’s board</ButtonLink>
        {can.block && <BlockTimeButton {...{ timeZone, rooms, sonographers, on, roomId }} addBlockedTime={actions.addBlockedTime} />}
        <Menu label="More">
          <ul>
            <li>
              <MenuLink href="/requests/day-sheet">Day sheet</MenuLink>
            </li>
            <li>
              <MenuLink href="/ultrasounds/feeds">Calendar addresses</MenuLink>
            </li>
          </ul>
        </Menu>
        <PrintButton />
      </div>
    </div>
  );
}

/** Links side by side, of which one is where you are. */
function Switch({ label, items }: { label: string; items: { words: string; href: string; isCurrent: boolean }[] }) {
  return (
    <nav aria-label={label} className="flex">
      {items.map(({ words, href, isCurrent }) => (
        <Link
          key={words}
          href={href}
          prefetch={false}
          aria-current={isCurrent ? "page" : undefined}
          className={clsx(buttonLook("secondary", "md"), "rounded-none no-underline first:rounded-l-md last:-ml-px last:rounded-r-md", isCurrent && "bg-selected")}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}

/** A plain form, so that the day stands in the address. */
function DayForm({ on, view, by, roomId }: Pick<Schedule, "on" | "view" | "by" | "roomId">) {
  return (
    <form action="/ultrasounds" className="flex flex-wrap items-end gap-2 py-2">
      <TextInput name="day" id="go-to-day" type="date" label="Day" width="medium" defaultValue={on} key={on} required />
      {view !== "day" && <input type="hidden" name="view" value={view} />}
      {by !== "room" && <input type="hidden" name="by" value={by} />}
      {roomId !== null && <input type="hidden" name="room" value={roomId} />}
      <Button type="submit">Go</Button>
    </form>
  );
}
