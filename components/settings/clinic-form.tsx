"use client";

import { ActionForm } from "@/components/forms/action-form";
import { Select } from "@/components/forms/select";
import { TextArea } from "@/components/forms/text-area";
import { TextInput } from "@/components/forms/text-input";
import type { SettingsActions } from "./actions";

type ClinicFormProps = {
  clinic: { version: number; name: string; phone: string; timeZone: string; emergencyPolicy: string; triageLeadId: string | null };
  triageLeads: readonly { id: string; name: string }[];
  timeZones: readonly string[];
  saveClinic: SettingsActions["saveClinic"];
};

export function ClinicForm({ clinic, triageLeads, timeZones, saveClinic }: ClinicFormProps) {
  const read = (form: FormData) => ({
    version: clinic.version,
    name: String(form.get("name")),
    phone: String(form.get("phone")),
    timeZone: String(form.get("timeZone")),
    emergencyPolicy: String(form.get("emergencyPolicy")),
    triageLeadId: form.get("triageLeadId") ? String(form.get("triageLeadId")) : null,
  });
  return (
    <ActionForm action={saveClinic} read={read} done="Settings saved" submitWords="Save">
      {(errorOf) => (
        <>
          <TextInput name="name" label="Name" defaultValue={clinic.name} maxLength={120} error={errorOf("name")} />
          <TextInput name="phone" type="tel" label="Phone" hint="Patients see it on every page." defaultValue={clinic.phone} maxLength={40} width="medium" error={errorOf("phone")} />
          <Select
            name="timeZone"
            label="Time zone"
            hint="Every time of this clinic is shown in it."
            options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
            defaultValue={clinic.timeZone}
            error={errorOf("timeZone")}
          />
          <Select
            name="triageLeadId"
            label="Triage lead"
            hint="Emergencies that nobody has claimed reach this person."
            options={triageLeads.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={clinic.triageLeadId ?? ""}
            placeholder="Nobody chosen"
            error={errorOf("triageLeadId")}
          />
          <TextArea
            name="emergencyPolicy"
            label="What staff do when an emergency comes in"
            hint="Shown with every emergency."
            defaultValue={clinic.emergencyPolicy}
            maxLength={2000}
            rows={4}
            error={errorOf("emergencyPolicy")}
          />
        </>
      )}
    </ActionForm>
  );
}
