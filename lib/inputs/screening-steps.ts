import { emergencyFlags } from "@/lib/domain/questions/emergency";
import type { PageSlug, ScreeningPage } from "@/lib/domain/questions/pages";
import { kindOf } from "@/lib/domain/questions/kinds";
import { type Fields, fieldsOfQuestion, many } from "./answer-fields";
import { readAllAnswers } from "./answers-so-far";
import { checkQuestions, shownPath, type FormError } from "./screening-form";
import { checkContact, checkYou, CONTACT_FIELDS, YOU_FIELDS } from "./screening-person";

/** The names of the fields on a page. */
export function fieldsOfPage(page: ScreeningPage): readonly string[] {
  if (page.slug === "you") return YOU_FIELDS;
  if (page.slug === "contact") return CONTACT_FIELDS;
  return page.questions.flatMap(fieldsOfQuestion);
}

/** Fields that may hold several values. */
export function isManyField(name: string, page: ScreeningPage): boolean {
  return name === "times" || page.questions.some((question) => question === name && kindOf(question).kind === "multi");
}

export function checkPage(page: ScreeningPage, fields: Fields, today: string): FormError[] {
  if (page.slug === "you") return checkYou(fields, today);
  if (page.slug === "contact") return checkContact(fields);
  return checkQuestions(page, fields);
}

/** The first page not seen yet or with a mistake; null when the form is ready to check. */
export function firstOpenPage(fields: Fields, today: string): ScreeningPage | null {
  const visited = many(fields, "visited");
  return shownPath(fields).find((page) => !visited.includes(page.slug) || checkPage(page, fields, today).length > 0) ?? null;
}

/** Whether the person may be on this page: it is on their path, and no page before it is still open. */
export function mayOpen(slug: string, fields: Fields, today: string): boolean {
  const slugs = shownPath(fields).map((page) => page.slug as string);
  const open = firstOpenPage(fields, today);
  return slugs.includes(slug) && (open === null || slugs.indexOf(slug) <= slugs.indexOf(open.slug));
}

/** Where Continue leads. */
export function pathAfter(slug: PageSlug, fields: Fields, options: { today: string; returnsToCheck: boolean }): `/${string}` {
  const open = firstOpenPage(fields, options.today);
  if (options.returnsToCheck) return open ? `/screening/${open.slug}?return=check` : "/screening/check";
  const path = shownPath(fields);
  const next = path[path.findIndex((page) => page.slug === slug) + 1];
  return next ? `/screening/${next.slug}` : "/screening/check";
}

/** Where Back leads. */
export function pathBefore(slug: PageSlug, fields: Fields, returnsToCheck: boolean): `/${string}` {
  if (returnsToCheck) return "/screening/check";
  const path = shownPath(fields);
  const before = path[path.findIndex((page) => page.slug === slug) - 1];
  return before ? `/screening/${before.slug}` : "/screening";
}

/** Where an unfinished form is taken up again. */
export function resumePath(fields: Fields, today: string): `/${string}` {
  const open = firstOpenPage(fields, today);
  return open ? `/screening/${open.slug}` : "/screening/check";
}

/** Emergency flags that the person has not been told of yet. */
export function untoldEmergencies(fields: Fields): string[] {
  const told = many(fields, "told");
  return emergencyFlags(readAllAnswers(fields)).filter((flag) => !told.includes(flag));
}

/** The page whose answer made this an emergency: where a mistake is put right. */
export function emergencyPath(fields: Fields): `/${string}` {
  const count = emergencyFlags(readAllAnswers(fields)).length;
  const page = shownPath(fields).find((shown) => {
    const names = fieldsOfPage(shown);
    const without = Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
    return emergencyFlags(readAllAnswers(without)).length < count;
  });
  return `/screening/${page?.slug ?? ""}`;
}

export function isEmergency(fields: Fields): boolean {
  return emergencyFlags(readAllAnswers(fields)).length > 0;
}
