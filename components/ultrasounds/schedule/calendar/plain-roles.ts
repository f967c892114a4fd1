const TABLE_PARTS = "[role=table], [role=rowgroup], [role=row], [role=cell], [role=columnheader], [aria-colindex], [aria-colspan]";
const HOURS = ".ec-main";
const NAMED_TEXTS = "time[aria-label], span[aria-label]";

/**
 * The calendar calls itself a table whose cells hold nothing, with its appointments outside of them, and names what may
 * not be named. Without those roles it is what it is: headings, and a run of buttons that each say when, who and where.
 */
export function keepPlain(calendar: HTMLElement): () => void {
  const clean = () => {
    for (const part of calendar.querySelectorAll(TABLE_PARTS)) {
      for (const name of ["role", "aria-colindex", "aria-colspan"]) part.removeAttribute(name);
    }
    // What scrolls can be scrolled by keyboard, also on a day without a single appointment.
    for (const hours of calendar.querySelectorAll(HOURS)) {
      const name = { role: "group", "aria-label": "Hours", tabindex: "0" };
      for (const [key, value] of Object.entries(name)) if (hours.getAttribute(key) !== value) hours.setAttribute(key, value);
    }
    for (const text of calendar.querySelectorAll(NAMED_TEXTS)) text.removeAttribute("aria-label");
  };
  clean();
  const watching = new MutationObserver(clean);
  watching.observe(calendar, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-label", "aria-colindex", "aria-colspan", "role"] });
  return () => watching.disconnect();
}
