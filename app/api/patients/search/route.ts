import { patientPage } from "@/components/patients/patient-line";
import { jsonResponse } from "@/lib/auth/problem";
import { endpoint, staffJsonRoute } from "@/lib/auth/route";
import type { StaffActor } from "@/lib/domain/actor";
import { ListPatientsInput } from "@/lib/inputs/patients-query";
import { listPatients } from "@/lib/services/patients/list-patients";

/** By POST, so that what somebody types stands in no URL, history or server log. */
export const { GET, POST, PUT, PATCH, DELETE } = staffJsonRoute({
  POST: endpoint<StaffActor, typeof ListPatientsInput>({
    permission: "patients.list",
    subject: "patient",
    body: ListPatientsInput,
    handle: async ({ actor, body }) => jsonResponse(patientPage(await listPatients(actor, body))),
  }),
});
