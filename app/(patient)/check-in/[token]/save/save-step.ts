import { checkCheckInPage, fieldsOfCheckInPage, findCheckInPage, firstOpenCheckInPage, slugAfter, typedOnCheckInPage } from "@/lib/inputs/check-in-form";
import { answerCheckIn } from "@/lib/services/check-ins/answer-check-in";
import { saveCheckInPage } from "@/lib/services/check-ins/save-check-in-page";
import type { CheckInVisit } from "../visit";

type Path = `/${string}`;

const WITHOUT_FORM = ["", "/emergency"] as const;

/** Keeps one page and says where to go: on, back to the page with its errors, or to the interruption page. */
export async function saveStep(visit: CheckInVisit, form: URLSearchParams): Promise<Path> {
  const { actor, token, base, held } = visit;
  const slug = form.get("page") ?? "";
  if (held?.state !== "open") return base;
  if (slug === "check") return send(visit);
  const returnsToCheck = form.get("return") === "check";
  const page = findCheckInPage(slug, held.point, held.fields);
  if (page === null && slug !== "start") return base;
  const saved = await saveCheckInPage(actor, { token, page: slug, names: page ? fieldsOfCheckInPage(page) : [], typed: page ? typedOnCheckInPage(page, form) : {} });
  if (saved?.state !== "open") return base;
  const { point, fields } = saved;
  if (saved.isEmergencyNew) return `${base}/emergency`;
  if (page === null) return `${base}/${firstOpenCheckInPage(point, fields)?.slug ?? "check"}`;
  if (checkCheckInPage(page, fields).length > 0) return `${base}/${slug}?check=1${returnsToCheck ? "&return=check" : ""}`;
  const next = slugAfter(slug, point, fields, returnsToCheck);
  return `${base}/${next}${returnsToCheck && next !== "check" ? "?return=check" : ""}`;
}

/** Keeps what is typed, right or wrong, and stays on the page: for a change of language. */
export async function keepTyped({ actor, token, base, held }: CheckInVisit, form: URLSearchParams): Promise<Path> {
  const slug = form.get("page") ?? "";
  if (slug === "language") return `${base}${WITHOUT_FORM.find((path) => `${base}${path}` === form.get("backTo")) ?? ""}`;
  if (held?.state !== "open") return base;
  if (slug === "check") return `${base}/check`;
  const page = findCheckInPage(slug, held.point, held.fields);
  if (page === null) return base;
  const saved = await saveCheckInPage(actor, { token, page: slug, names: fieldsOfCheckInPage(page), typed: typedOnCheckInPage(page, form) });
  if (saved?.state === "open" && saved.isEmergencyNew) return `${base}/emergency`;
  return `${base}/${slug}${form.get("return") === "check" ? "?return=check" : ""}`;
}

/** After a long silence: what is typed is kept, and the link's first page stands there. An emergency is told all the same. */
export async function pause(visit: CheckInVisit, form: URLSearchParams): Promise<Path> {
  const next = await keepTyped(visit, form);
  return next.endsWith("/emergency") ? next : visit.base;
}

async function send({ actor, token, base }: CheckInVisit): Promise<Path> {
  const answered = await answerCheckIn(actor, { token });
  return answered?.state === "open" ? `${base}/${answered.openPage}?check=1` : base;
}
