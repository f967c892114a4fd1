import type { UltrasoundOrder, UltrasoundPage } from "./care";

/** What a person who books but does not treat needs of an order: when and where, never what was asked or found. */
export function withoutFindings(order: UltrasoundOrder): UltrasoundOrder {
  return { ...order, clinicalQuestion: null, noSignsReason: null, report: null };
}

/** The same of the whole ultrasound. */
export function pageWithoutFindings(page: UltrasoundPage): UltrasoundPage {
  return { ...page, order: withoutFindings(page.order), exam: null, findings: [], readings: [], earlier: { left: null, right: null }, reports: [] };
}
