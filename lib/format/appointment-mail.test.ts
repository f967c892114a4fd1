import { describe, expect, it } from "vitest";
import type { AppointmentMail, AppointmentMessageKind } from "@/lib/domain/appointment-messages";
import { appointmentMail } from "./appointment-mail";

const KINDS: AppointmentMessageKind[] = ["ultrasound_booked", "ultrasound_moved", "ultrasound_cancelled", "ultrasound_reminder"];
const MAIL: AppointmentMail = { kind: "ultrasound_booked", startsAt: new Date("2026-11-25T19:00:00Z"), minutes: 60, timeZone: "America/New_York", language: "en", clinicPhone: "+13125550100" };

/** What would tell whoever reads along why somebody goes there. */
const TELLING = /vein|leg\b|legs|cramp|ultrasound|scan|doppler|clots?\b|thromb|doctor|clinic|patient|varic|ven[ao]s?\b|pierna|calambre|ecograf|ultrasonido|coágul|clínica|médic|paciente/i;

describe("a mail about an appointment", () => {
  it.each(KINDS.flatMap((kind) => [[kind, "en"], [kind, "es"]] as const))("says nothing about health, the clinic or the person (%s, %s)", (kind, language) => {
    const { subject, body } = appointmentMail({ ...MAIL, kind, language });
    expect(`${subject}\n${body}`).not.toMatch(TELLING);
  });

  it("says the day and the time at the clinic in the patient's language, how to get ready and whom to call", () => {
    const { subject, body } = appointmentMail(MAIL);
    expect(subject).toBe("Your appointment");
    expect(body).toContain("Wednesday, November 25, 2026 at 2:00 pm");
    expect(body).toMatch(/60 minutes[\s\S]*loose clothes[\s\S]*water[\s\S]*stockings[\s\S]*stand[\s\S]*\(312\) 555-0100/);
    const spanish = appointmentMail({ ...MAIL, language: "es-MX" });
    expect(spanish.subject).toBe("Su cita");
    expect(spanish.body).toMatch(/miércoles, 25 de noviembre de 2026 a las 2:00\sp\.\sm\.\n[\s\S]*ropa suelta/);
  });

  it("asks nobody to get ready for what is cancelled", () => {
    const { body } = appointmentMail({ ...MAIL, kind: "ultrasound_cancelled" });
    expect(body).toMatch(/is cancelled\. Please do not come/);
    expect(body).not.toMatch(/loose clothes/);
  });
});
