"use client";

import { useSyncExternalStore } from "react";
import { Select } from "@/components/forms/select";
import { TextInput } from "@/components/forms/text-input";
import type { FieldError } from "@/lib/domain/errors";
import { OneTimeForm } from "./one-time-form";
import { PASSWORD_HINT } from "./password-hint";

type Answer = { ok: true } | { ok: false; message: string; fields: FieldError[] };
type FirstAdmin = { token: string; name: string; email: string; password: string; clinicName: string; phone: string; timeZone: string };
type FirstAdminFormProps = { addFirstAdmin: (input: FirstAdmin) => Promise<Answer>; timeZones: readonly string[] };

const never = () => () => undefined;

export function FirstAdminForm({ addFirstAdmin, timeZones }: FirstAdminFormProps) {
  const ownZone = useSyncExternalStore(never, () => Intl.DateTimeFormat().resolvedOptions().timeZone, () => "");
  return (
    <OneTimeForm
      submit={({ token = "", name = "", email = "", password = "", clinicName = "", phone = "", timeZone = "" }) =>
        addFirstAdmin({ token, name, email, password, clinicName, phone, timeZone })
      }
      submitWords="Create the first administrator"
      doneWords="The clinic is set up and your account is ready. The link is used up."
    >
      {(errorOf) => (
        <>
          <TextInput name="clinicName" label="Name of the clinic" autoComplete="organization" required maxLength={120} error={errorOf("clinicName")} />
          <TextInput name="phone" type="tel" label="Phone of the clinic" hint="Patients see it." autoComplete="tel" required maxLength={40} error={errorOf("phone")} />
          <Select
            key={ownZone}
            name="timeZone"
            label="Time zone of the clinic"
            options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
            defaultValue={timeZones.includes(ownZone) ? ownZone : ""}
            placeholder="Choose a time zone"
            required
            error={errorOf("timeZone")}
          />
          <TextInput name="name" label="Your name" autoComplete="name" required maxLength={120} error={errorOf("name")} />
          <TextInput name="email" type="email" label="Your email" hint="You sign in with it." autoComplete="username" required maxLength={254} error={errorOf("email")} />
          <TextInput name="password" type="password" label="Your password" hint={PASSWORD_HINT} autoComplete="new-password" required error={errorOf("password")} />
        </>
      )}
    </OneTimeForm>
  );
}
