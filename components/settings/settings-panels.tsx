import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import type { ApiScope } from "@/lib/domain/actor";
import type { BlockedTime } from "@/lib/domain/blocked-time";
import type { OpeningHours } from "@/lib/domain/opening-hours";
import type { FollowUpSettings } from "@/lib/domain/follow-up-settings";
import type { PayerRuleSet } from "@/lib/domain/payer-rules";
import type { UltrasoundSettings } from "@/lib/domain/ultrasound-settings";
import { formatWeekdayCalendarDay } from "@/lib/format/calendar-days";
import { formatInstant } from "@/lib/format/instants";
import type { SettingsActions } from "./actions";
import { ApiKeys } from "./api-keys";
import { BlockedTimes } from "./blocked-times";
import { ClinicForm } from "./clinic-form";
import { ConsentsPanel, type ConsentVersion } from "./consents-panel";
import { FollowUpForm } from "./follow-up-form";
import { Holidays } from "./holidays";
import { OpeningHoursForm } from "./opening-hours-form";
import { PayerRules } from "./payer-rules";
import { Rooms } from "./rooms";
import { UltrasoundForm } from "./ultrasound-form";

type Clinic = {
  name: string;
  phone: string;
  timeZone: string;
  emergencyPolicy: string;
  triageLeadId: string | null;
  openingHours: OpeningHours;
  version: number;
};
type ApiClient = { id: string; name: string; keyHint: string; scopes: readonly ApiScope[]; lastUsedAt: Date | null; revokedAt: Date | null };
type SettingsPanelsProps = {
  settings: {
    clinic: Clinic;
    rooms: readonly { id: string; name: string; isActive: boolean; version: number }[];
    holidays: readonly { id: string; onDay: string; name: string }[];
    triageLeads: readonly { id: string; name: string }[];
    ultrasound: UltrasoundSettings;
    followUp: FollowUpSettings;
  };
  blockedTimes: { timeZone: string; blocked: readonly BlockedTime[]; rooms: readonly { id: string; name: string }[]; people: readonly { id: string; name: string }[] };
  apiClients: readonly ApiClient[];
  consents: readonly [ConsentVersion, ...ConsentVersion[]];
  payerRules: readonly PayerRuleSet[];
  timeZones: readonly string[];
  actions: SettingsActions;
};

export function SettingsPanels({ settings, blockedTimes, apiClients, consents, payerRules, timeZones, actions }: SettingsPanelsProps) {
  const { version, name, phone, timeZone, emergencyPolicy, triageLeadId, openingHours } = settings.clinic;
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      <Panel title="Clinic">
        <ClinicForm
          key={version}
          clinic={{ version, name, phone, timeZone, emergencyPolicy, triageLeadId }}
          triageLeads={settings.triageLeads}
          timeZones={timeZones.includes(timeZone) ? timeZones : [timeZone, ...timeZones]}
          saveClinic={actions.saveClinic}
        />
      </Panel>
      <Panel title="Opening hours">
        <OpeningHoursForm key={version} version={version} hours={openingHours} saveOpeningHours={actions.saveOpeningHours} />
      </Panel>
      <Panel title="Rooms">
        <Rooms rooms={settings.rooms} addRoom={actions.addRoom} saveRoom={actions.saveRoom} />
      </Panel>
      <Panel title="Holidays">
        <Holidays
          holidays={settings.holidays.map(({ id, onDay, name }) => ({ id, name, dayWords: formatWeekdayCalendarDay(onDay) }))}
          addHoliday={actions.addHoliday}
          removeHoliday={actions.removeHoliday}
        />
      </Panel>
      <Panel title="Ultrasound">
        <UltrasoundForm key={settings.ultrasound.version} settings={settings.ultrasound} saveUltrasoundSettings={actions.saveUltrasoundSettings} />
      </Panel>
      <Panel title="Check-ins after treatment">
        <FollowUpForm key={settings.followUp.version} settings={settings.followUp} saveFollowUpSettings={actions.saveFollowUpSettings} />
      </Panel>
      <Panel title="Blocked time">
        <BlockedTimes list={blockedTimes} actions={actions} />
      </Panel>
      <Panel title="API keys">
        <ApiKeys keys={apiClients.map((client) => describe(client, timeZone))} addApiClient={actions.addApiClient} revokeApiClient={actions.revokeApiClient} />
      </Panel>
      <Panel title="Calendar addresses">
        <p className="mb-3 text-muted">Secret addresses by which calendar programs read booked ultrasounds. You can end every one of them.</p>
        <ButtonLink href="/ultrasounds/feeds">Open the calendar addresses</ButtonLink>
      </Panel>
      <div className="min-w-0 lg:col-span-2">
        <PayerRules sets={payerRules} actions={actions} />
      </div>
      <div className="min-w-0 lg:col-span-2">
        <ConsentsPanel consents={consents} timeZone={timeZone} publishConsents={actions.publishConsents} />
      </div>
    </div>
  );
}

function describe({ id, name, keyHint, scopes, lastUsedAt, revokedAt }: ApiClient, zone: string) {
  const usedWords = lastUsedAt ? `Last used ${formatInstant(lastUsedAt, zone)}.` : "Not used yet.";
  return { id, name, keyHint, scopes, usedWords, isRevoked: revokedAt !== null };
}
