import type { Actor, Role } from "./actor";

const CARE: readonly Role[] = ["coordinator", "nurse", "sonographer", "clinician"];
const DESK: readonly Role[] = ["coordinator", "nurse", "clinician"];
const LICENSED: readonly Role[] = ["nurse", "sonographer", "clinician"];
const TRIAGE: readonly Role[] = ["nurse", "clinician"];
const CLINICIAN: readonly Role[] = ["clinician"];
const EXAM: readonly Role[] = ["sonographer", "clinician"];
const ADMIN: readonly Role[] = ["admin"];
const EVERYONE: readonly Role[] = ["coordinator", "nurse", "sonographer", "clinician", "admin"];

type Rule = { staff: readonly Role[]; api?: boolean; patient?: boolean; system?: boolean };

/**
 * Who may do what; the permission is also the audit action. Roles add up.
 * `api`: an API client whose scope has the same name. `patient`: the public form or a patient's link. `system`: a job.
 */
export const ACCESS = {
  "requests.list": { staff: CARE },
  "requests.search": { staff: CARE },
  "requests.export": { staff: CARE },
  "requests.get": { staff: CARE },
  "requests.read": { staff: [], api: true },
  "requests.see_pattern": { staff: LICENSED },
  "requests.create": { staff: DESK, api: true, patient: true },
  "requests.assign": { staff: DESK },
  "requests.claim": { staff: DESK },
  "requests.snooze": { staff: DESK },
  "requests.note": { staff: CARE },
  "requests.record_contact": { staff: DESK },
  "requests.ask_information": { staff: DESK },
  "requests.receive_information": { staff: DESK },
  "requests.mark_duplicate": { staff: DESK },
  "requests.withdraw": { staff: DESK },
  "requests.accept": { staff: TRIAGE },
  "requests.decline": { staff: TRIAGE },
  "requests.raise_urgency": { staff: TRIAGE },
  "requests.acknowledge_emergency": { staff: TRIAGE },
  "requests.answer_safety": { staff: TRIAGE },
  "requests.clear_flag": { staff: CLINICIAN },
  "requests.close": { staff: CLINICIAN },
  "requests.reopen": { staff: CLINICIAN },
  "requests.undo": { staff: CARE },
  "requests.bulk": { staff: DESK },
  "requests.complete_wells": { staff: CLINICIAN },
  "requests.escalate": { staff: [], system: true },
  "views.list": { staff: CARE },
  "views.save": { staff: CARE },
  "views.share": { staff: DESK },
  "drafts.save": { staff: [], patient: true },
  "drafts.get": { staff: [], patient: true },
  "drafts.resume": { staff: [], patient: true },
  "drafts.list": { staff: DESK },
  "drafts.call": { staff: DESK },
  "drafts.dismiss": { staff: DESK },
  "drafts.purge": { staff: [], system: true },
  "patients.list": { staff: CARE },
  "patients.get": { staff: CARE },
  "patients.correct": { staff: DESK },
  "patients.merge": { staff: DESK },
  "patients.unmerge": { staff: DESK },
  "ultrasounds.list": { staff: CARE },
  "ultrasounds.get": { staff: CARE },
  "ultrasounds.order": { staff: CLINICIAN },
  "ultrasounds.cancel_order": { staff: CLINICIAN },
  "ultrasounds.schedule": { staff: CARE },
  "ultrasounds.overbook": { staff: TRIAGE },
  "ultrasounds.set_short_notice": { staff: CARE },
  "ultrasounds.cancel_appointment": { staff: CARE },
  "ultrasounds.arrive": { staff: CARE },
  "ultrasounds.take_in": { staff: CARE },
  "ultrasounds.put_back": { staff: CARE },
  "ultrasounds.record_no_show": { staff: CARE },
  "ultrasounds.examine": { staff: EXAM },
  "ultrasounds.complete_exam": { staff: EXAM },
  "ultrasounds.sign": { staff: CLINICIAN },
  "ultrasounds.amend": { staff: CLINICIAN },
  "ultrasounds.print_letter": { staff: DESK },
  "ultrasounds.write_worklist": { staff: [], system: true },
  "blocked_times.list": { staff: EVERYONE },
  "blocked_times.add": { staff: [...DESK, "admin"] },
  "blocked_times.remove": { staff: [...DESK, "admin"] },
  "calendar_feeds.list": { staff: EVERYONE },
  "calendar_feeds.add": { staff: CARE },
  "calendar_feeds.revoke": { staff: EVERYONE },
  "calendar_feeds.read": { staff: [], system: true },
  "treatments.plan": { staff: CLINICIAN },
  "treatments.cancel_plan": { staff: CLINICIAN },
  "treatments.record": { staff: CLINICIAN },
  "treatments.add_complication": { staff: TRIAGE },
  "treatments.remove_complication": { staff: TRIAGE },
  "treatments.add_compression": { staff: DESK },
  "treatments.end_compression": { staff: DESK },
  "treatments.remove_compression": { staff: DESK },
  "treatments.score_rvcss": { staff: LICENSED },
  "treatments.remove_rvcss": { staff: LICENSED },
  "treatments.choose_payer": { staff: DESK },
  "payer_rules.list": { staff: EVERYONE },
  "payer_rules.save": { staff: ADMIN },
  "check-ins.list": { staff: CARE },
  "check-ins.record": { staff: CARE, patient: true },
  "check-ins.open_link": { staff: [], patient: true },
  "check-ins.send_link": { staff: CARE, system: true },
  "outcomes.see_counts": { staff: EVERYONE },
  "outcomes.see": { staff: LICENSED },
  "outcomes.export": { staff: LICENSED },
  "outcomes.export_registry": { staff: CLINICIAN },
  "outcomes.refresh": { staff: [], system: true },
  "messages.list": { staff: ADMIN },
  "messages.remind": { staff: [], system: true },
  "messages.send": { staff: [], system: true },
  "staff.list": { staff: ADMIN },
  "staff.add": { staff: ADMIN, system: true },
  "staff.invite": { staff: ADMIN },
  "staff.change_roles": { staff: ADMIN },
  "staff.set_credential": { staff: ADMIN },
  "staff.disable": { staff: ADMIN },
  "staff.enable": { staff: ADMIN },
  "staff.list_names": { staff: EVERYONE },
  "sessions.list": { staff: EVERYONE },
  "sessions.end": { staff: EVERYONE },
  "settings.get": { staff: ADMIN },
  "settings.save": { staff: ADMIN },
  "consents.list": { staff: ADMIN },
  "consents.publish": { staff: ADMIN },
  "api_clients.list": { staff: ADMIN },
  "api_clients.add": { staff: ADMIN, system: true },
  "api_clients.revoke": { staff: ADMIN },
  "audit.list": { staff: ADMIN },
  "audit.verify": { staff: ADMIN, system: true },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof ACCESS;

export const PERMISSIONS = Object.keys(ACCESS) as Permission[];

export function may(actor: Actor, permission: Permission): boolean {
  const rule: Rule = ACCESS[permission];
  switch (actor.kind) {
    case "staff":
      return actor.roles.some((role) => rule.staff.includes(role));
    case "api":
      return rule.api === true && actor.scopes.some((scope) => scope === permission);
    case "patient":
      return rule.patient === true;
    case "system":
      return rule.system === true;
  }
}

export function rolesMay(roles: readonly Role[], permission: Permission): boolean {
  const rule: Rule = ACCESS[permission];
  return roles.some((role) => rule.staff.includes(role));
}
