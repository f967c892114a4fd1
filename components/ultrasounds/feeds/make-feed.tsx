"use client";

import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { Select } from "@/components/forms/select";
import { ShownSecret } from "@/components/ui/shown-secret";
import type { FeedActions } from "./feed-actions";

const OWN = "own";

type MakeFeedProps = Pick<FeedActions, "addCalendarFeed"> & { rooms: readonly { id: string; name: string }[]; mayHoldOwn: boolean; publicUrl: string };

/** Makes an address and shows it this once. */
export function MakeFeed({ rooms, mayHoldOwn, publicUrl, addCalendarFeed }: MakeFeedProps) {
  const [address, setAddress] = useState<string | null>(null);
  const choices = [...(mayHoldOwn ? [{ value: OWN, label: "My own ultrasounds" }] : []), ...rooms.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <div className="grid gap-4">
      <ActionForm
        action={addCalendarFeed}
        read={(form) => ({ roomId: form.get("roomId") === OWN ? null : String(form.get("roomId")) })}
        onDone={({ path }) => setAddress(`${publicUrl}${path}`)}
        done="Calendar address made"
        submitWords="Make an address"
      >
        {(errorOf) => <Select name="roomId" label="Calendar of" placeholder="Choose" options={choices} error={errorOf("roomId")} />}
      </ActionForm>
      {address !== null && (
        <ShownSecret
          title="Calendar address made"
          words="Add it in your calendar program as a subscription (“from URL”). It is shown only this once. Whoever has it sees these times: give it to nobody."
          secret={address}
        />
      )}
    </div>
  );
}
