"use client";

import { ActionForm } from "@/components/forms/action-form";
import { TextInput } from "@/components/forms/text-input";
import { ActionButton } from "@/components/ui/action-button";
import { Pill } from "@/components/ui/pill";
import type { SettingsActions } from "./actions";

type Room = { id: string; name: string; isActive: boolean; version: number };
type RoomsProps = Pick<SettingsActions, "addRoom" | "saveRoom"> & { rooms: readonly Room[] };

export function Rooms({ rooms, addRoom, saveRoom }: RoomsProps) {
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex flex-col gap-3">
        {rooms.map(({ id, name, isActive, version }) => (
          <li key={`${id} ${version}`} className="flex flex-wrap items-end justify-between gap-3 border-b pb-3">
            <ActionForm
              action={saveRoom}
              read={(form) => ({ roomId: id, version, isActive, name: String(form.get(`room-${id}`)) })}
              done="Room renamed"
              submitWords="Rename"
              fieldIds={{ name: `room-${id}` }}
              inline
            >
              {(errorOf) => <TextInput name={`room-${id}`} label={`Name of ${name}`} labelHidden width="medium" defaultValue={name} maxLength={80} error={errorOf("name")} />}
            </ActionForm>
            <span className="flex items-center gap-2">
              <Pill tone={isActive ? "done" : "closed"}>{isActive ? "In use" : "Not in use"}</Pill>
              <ActionButton action={saveRoom} input={{ roomId: id, version, name, isActive: !isActive }} done={isActive ? `${name} is out of use` : `${name} is in use`}>
                {isActive ? "Take out of use" : "Use again"}
                <span className="sr-only"> {name}</span>
              </ActionButton>
            </span>
          </li>
        ))}
      </ul>
      {rooms.length === 0 && <p className="text-muted">No rooms yet. An ultrasound needs one.</p>}
      <ActionForm action={addRoom} read={(form) => ({ name: String(form.get("roomName")) })} done="Room added" submitWords="Add room" fieldIds={{ name: "roomName" }} clears inline>
        {(errorOf) => <TextInput name="roomName" label="New room" width="medium" maxLength={80} error={errorOf("name")} />}
      </ActionForm>
    </div>
  );
}
