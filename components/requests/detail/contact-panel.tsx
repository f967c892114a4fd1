import { Panel } from "@/components/ui/panel";
import { Timeline } from "@/components/ui/timeline";
import { preferenceWords } from "@/components/patients/patient-words";
import { CHANNEL_WORDS, CONTACT_CHANNELS, channelRefusal, contactCautions } from "@/lib/domain/contact-rules";
import type { RequestDetail } from "@/lib/domain/request";
import { formatNearInstant } from "@/lib/format/instants";
import { ContactForm } from "./contact-form";
import { contactDetail, contactTitle } from "./contact-words";
import type { RequestActions } from "./request-actions";

type ContactPanelProps = { detail: RequestDetail; mayRecord: boolean; now: Date; actions: RequestActions };

export function ContactPanel({ detail, mayRecord, now, actions }: ContactPanelProps) {
  const { patient, clinic } = detail;
  const channels = CONTACT_CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value], refusal: channelRefusal(patient, value) }));
  return (
    <Panel id="contacts" title="Contact log" aside={detail.contacts.length === 0 ? "No contact yet" : undefined}>
      <ul className="mb-3 text-sm">
        <li className="text-muted">{preferenceWords(patient.contactMethod, patient.contactTimes)}</li>
        {contactCautions(patient).map((caution) => (
          <li key={caution} className="font-semibold">
            {caution}
          </li>
        ))}
      </ul>
      {mayRecord && <ContactForm requestId={detail.id} channels={channels} timeZone={clinic.timeZone} actions={actions} />}
      <Timeline
        items={detail.contacts.map((contact) => ({
          id: contact.id,
          title: contactTitle(contact),
          detail: contactDetail(contact),
          time: formatNearInstant(contact.occurredAt, now, clinic.timeZone),
          dateTime: contact.occurredAt,
        }))}
      />
    </Panel>
  );
}
