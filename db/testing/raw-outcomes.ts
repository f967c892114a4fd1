import { localDay } from "@/lib/domain/opening-hours";
import type { OutcomeCounts, YieldRow } from "@/lib/domain/outcome-counts";
import { LEGS } from "@/lib/domain/reflux";
import { isEnded } from "@/lib/domain/stages";
import { byPerson, daysBetween, daysOrNull, quantile } from "./outcome-numbers";
import { isMeant, isWithin, languageOf, readRequest, type Asked, type Raw, type Read, type Row } from "./raw-requests";
import { recountJourneys } from "./recounted-journeys";

/** The counts of the outcomes page from nothing but the rows, one request and one person at a time, by the rules of lib/domain. */
export function recountOutcomes(raw: Raw, asked: Asked): OutcomeCounts {
  const meant = raw.requests.filter((request) => isMeant(raw, request, asked)).map((request) => readRequest(raw, request, asked));
  const found = meant.filter(({ receivedOn }) => receivedOn >= asked.from && receivedOn <= asked.to);
  const point = asked.point ?? "3m";
  const everyone = raw.requests.filter((request) => isMeant(raw, request, { timeZone: asked.timeZone })).filter((request) => isWithin(localDay(request.receivedAt, asked.timeZone), asked));
  return {
    point,
    languages: [...new Set(everyone.map(({ patientId }) => languageOf(raw, patientId)))].toSorted(),
    ...recountJourneys([...byPerson(found).values()], point),
    yields: recountYields(found),
    treatments: recountTreatments(found),
    ...recountWaits(meant, asked),
    noShows: recountNoShows(raw, asked),
  };
}

function recountYields(found: Read[]): YieldRow[] {
  const concluded = found.filter(({ legs }) => legs.left !== null || legs.right !== null);
  const rowOf = (group: Pick<YieldRow, "category" | "veinSigns">, mine: Read[]): YieldRow[] => (mine.length === 0 ? [] : [{ ...group, ...yieldOf(mine) }]);
  const categories = [...new Set(concluded.map(({ request }) => request.category))];
  const signs = [...new Set(concluded.map(({ request }) => request.veinSigns))];
  return [
    ...rowOf({ category: null, veinSigns: null }, concluded),
    ...categories.flatMap((category) => rowOf({ category, veinSigns: null }, concluded.filter(({ request }) => request.category === category))),
    ...signs.flatMap((veinSigns) => rowOf({ category: null, veinSigns }, concluded.filter(({ request }) => request.veinSigns === veinSigns))),
  ];
}

function yieldOf(found: Read[]) {
  const legsOf = (mine: Read[]) => LEGS.map((leg) => mine.map(({ legs }) => legs[leg]).filter((conclusion) => conclusion !== null)).filter(({ length }) => length > 0);
  const all = [...byPerson(found).values()].map(legsOf);
  const isYes = (conclusions: (string | null)[]) => conclusions.includes("yes");
  const isUnclear = (conclusions: (string | null)[]) => !isYes(conclusions) && conclusions.includes("indeterminate");
  return {
    people: all.length, peopleYes: all.filter((legs) => isYes(legs.flat())).length, peopleIndeterminate: all.filter((legs) => isUnclear(legs.flat())).length,
    legs: all.flat().length, legsYes: all.flat().filter(isYes).length, legsIndeterminate: all.flat().filter(isUnclear).length,
  };
}

function recountTreatments(found: Read[]): OutcomeCounts["treatments"] {
  const listed = found.flatMap(({ listed: mine, personId }) => mine.map(({ modality, leg }) => ({ modality, leg, personId })));
  return [...new Set(listed.map(({ modality }) => modality))]
    .map((modality) => {
      const mine = listed.filter((one) => one.modality === modality);
      return { modality, procedures: mine.length, people: new Set(mine.map(({ personId }) => personId)).size, legs: new Set(mine.map(({ personId, leg }) => personId + leg)).size };
    })
    .toSorted((a, b) => b.procedures - a.procedures || (a.modality < b.modality ? -1 : 1));
}

function recountWaits(meant: Read[], asked: Asked): Pick<OutcomeCounts, "waits" | "stillWaiting"> {
  const ended = meant.flatMap(({ receivedOn, on }) => [
    { wait: "request_to_scan" as const, endedOn: on.scanned, days: daysOrNull(receivedOn, on.scanned) },
    { wait: "scan_to_treatment" as const, endedOn: on.treated, days: daysOrNull(on.scanned, on.treated) },
  ]);
  const counted = ended.flatMap(({ wait, endedOn, days }) => (endedOn !== null && days !== null && days >= 0 && isWithin(endedOn, asked) ? [{ key: `${wait} ${endedOn.slice(0, 7)}-01`, wait, startsOn: `${endedOn.slice(0, 7)}-01`, days }] : []));
  const waits = [...new Set(counted.map(({ key }) => key))].toSorted().map((key) => {
    const mine = counted.filter((one) => one.key === key);
    const days = mine.map((one) => one.days);
    return { wait: mine[0]?.wait ?? "request_to_scan", startsOn: mine[0]?.startsOn ?? "", people: mine.length, medianDays: quantile(days, 0.5), p90Days: days.length < 10 ? null : quantile(days, 0.9) };
  });
  const open = meant.filter(({ request, done }) => !isEnded(request.stage) && request.stage !== "follow_up" && done.length === 0);
  const isBeforeScan = ({ request }: Read) => ["new", "needs_info", "accepted", "ultrasound_ordered", "ultrasound_scheduled"].includes(request.stage);
  return { waits, stillWaiting: { request_to_scan: open.filter((one) => isBeforeScan(one) && !one.hasScan).length, scan_to_treatment: open.filter((one) => !isBeforeScan(one) && one.hasReflux).length } };
}

function recountNoShows(raw: Raw, asked: Asked): OutcomeCounts["noShows"] {
  const passed = raw.appointments.flatMap((appointment) => {
    const order = raw.orders.find(({ id }) => id === appointment.orderId);
    const request = raw.requests.find(({ id }) => id === order?.requestId);
    const on = localDay(appointment.startsAt, asked.timeZone);
    if (!order || !request || !isMeant(raw, request, asked) || (asked.leg && order.legs !== "both" && order.legs !== asked.leg)) return [];
    const days = daysBetween(localDay(appointment.recordedAt, asked.timeZone), on);
    return isWithin(on, asked) && on < asked.today ? [{ ...appointment, lead: days <= 14 ? ("0_14" as const) : days <= 28 ? ("15_28" as const) : ("29_up" as const) }] : [];
  });
  return (["0_14", "15_28", "29_up"] as const).flatMap((lead) => {
    const mine = passed.filter((one) => one.lead === lead && one.state !== "moved");
    const isLate = ({ state, startsAt, endedAt }: Row<"appointments">) => state === "cancelled" && endedAt !== null && startsAt.getTime() - endedAt.getTime() < 86_400_000;
    return mine.length === 0 ? [] : [{ lead, kept: mine.filter(({ state }) => state === "done" || state === "arrived").length, noShows: mine.filter(({ state }) => state === "no_show").length, lateCancels: mine.filter(isLate).length, notRecorded: mine.filter(({ state }) => state === "booked").length }];
  });
}
