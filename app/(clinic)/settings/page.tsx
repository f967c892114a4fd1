import type { Metadata } from "next";
import { SettingsPanels } from "@/components/settings/settings-panels";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/session";
import { env } from "@/lib/platform/env";
import { listApiClients } from "@/lib/services/api-clients/list-api-clients";
import { listConsents } from "@/lib/services/consents/list-consents";
import { listPayerRuleSets } from "@/lib/services/payer-rules/list-payer-rule-sets";
import { listBlockedTimes } from "@/lib/services/schedule/list-blocked-times";
import { getSettings } from "@/lib/services/settings/get-settings";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const actor = await requireActor("settings.get");
  const settings = await getSettings(actor);
  const apiClients = await listApiClients(actor);
  return (
    <div className="page pb-10">
      <PageHeading title="Settings" />
      {!env().DATABASE_URL && (
        <div className="mb-5">
          <Notice tone="warning" title="This clinic runs on the embedded database">
            It is for evaluation: one process, and a power cut can lose what was saved. Set DATABASE_URL to a PostgreSQL server before real patients are recorded; OPERATING.md says how
            to move.
          </Notice>
        </div>
      )}
      <SettingsPanels
        settings={settings}
        blockedTimes={await listBlockedTimes(actor)}
        apiClients={apiClients}
        consents={await listConsents(actor)}
        payerRules={await listPayerRuleSets(actor)}
        timeZones={Intl.supportedValuesOf("timeZone")}
        actions={{
          saveClinic: actions.saveClinicAction,
          saveOpeningHours: actions.saveOpeningHoursAction,
          addHoliday: actions.addHolidayAction,
          removeHoliday: actions.removeHolidayAction,
          addRoom: actions.addRoomAction,
          saveRoom: actions.saveRoomAction,
          saveUltrasoundSettings: actions.saveUltrasoundSettingsAction,
          saveFollowUpSettings: actions.saveFollowUpSettingsAction,
          addBlockedTime: actions.addBlockedTimeAction,
          removeBlockedTime: actions.removeBlockedTimeAction,
          publishConsents: actions.publishConsentsAction,
          addApiClient: actions.addApiClientAction,
          revokeApiClient: actions.revokeApiClientAction,
          addPayerRuleSet: actions.addPayerRuleSetAction,
          savePayerRuleSet: actions.savePayerRuleSetAction,
          retirePayerRuleSet: actions.retirePayerRuleSetAction,
        }}
      />
    </div>
  );
}
