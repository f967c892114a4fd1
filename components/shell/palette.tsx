import { useRouter } from "next/navigation";
import { useId, useState, type KeyboardEvent } from "react";
import clsx from "clsx";
import { ASKED_KEY } from "@/components/requests/worklist/key-setting";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { rolesMay } from "@/lib/domain/access";
import type { Role } from "@/lib/domain/actor";
import type { NavItem } from "./nav-link";
import { usePaletteSearch } from "./use-palette-search";
import { matchingEntries, paletteEntries, type PaletteEntry } from "./palette-entries";

type PaletteProps = {
  nav: readonly NavItem[];
  roles: readonly Role[];
  /** Gives what was typed before this was there, once. */
  takeTyped: () => string;
  onClose: () => void;
};

/** One field for people, screens and what can be done here. What is typed leaves the browser in the body of a POST only. */
export function Palette({ nav, roles, takeTyped, onClose }: PaletteProps) {
  const router = useRouter();
  const id = useId();
  const [request] = useState(requestOnScreen);
  const [isOpen, setOpen] = useState(true);
  const [picked, setPicked] = useState<PaletteEntry | null>(null);
  const [at, setAt] = useState(0);
  const [words, setWords] = useState("");
  const { lines, failure } = usePaletteSearch(rolesMay(roles, "requests.search") ? words : "");
  const people = lines.map((line): PaletteEntry => ({ id: line.id, group: "Requests by person", label: line.name, detail: `${line.born} · ${line.reference} · ${line.stage}`, href: `/requests/${line.id}` }));
  const entries = [...matchingEntries(paletteEntries(nav, roles, request), words), ...people];
  const current = entries[Math.min(at, entries.length - 1)];

  function pick(entry: PaletteEntry | undefined) {
    if (entry === undefined) return;
    setPicked(entry);
    setOpen(false);
  }
  /** Once the dialog has given focus back: the step acts on the row that had it. */
  function afterClose() {
    onClose();
    if (picked?.href !== undefined) router.push(picked.href);
    else if (picked?.step !== undefined) document.dispatchEvent(new CustomEvent(ASKED_KEY, { detail: picked.step }));
  }
  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0 && event.key !== "Enter") return;
    event.preventDefault();
    if (by === 0) return pick(current);
    const next = (Math.min(at, entries.length - 1) + by + entries.length) % Math.max(1, entries.length);
    setAt(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
  }

  return (
    <Dialog open={isOpen} onClose={afterClose} title="Find or do" width="md">
      <input
        role="combobox"
        aria-label="A person, a screen or an action"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={current ? `${id}-${entries.indexOf(current)}` : undefined}
        autoComplete="off"
        maxLength={100}
        placeholder="Name, phone, birth date, V-number, screen or action"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onFocus={() => {
          const early = takeTyped();
          if (early !== "") setWords((now) => early + now);
        }}
        onKeyDown={onKeyDown}
        className="control min-h-10 w-full px-3 text-md"
      />
      <p role="status" className="mt-1 min-h-5 text-sm text-muted">
        {failure ?? (entries.length === 0 ? "Nothing found." : "")}
      </p>
      <ul id={`${id}-list`} role="listbox" aria-label="Found" className="max-h-[50dvh] overflow-y-auto">
        {entries.map((entry, index) => (
          <li
            key={entry.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={entry === current}
            onClick={() => pick(entry)}
            className={clsx("flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-3 py-1 text-md", entry === current && "bg-selected outline-2 -outline-offset-2 outline-primary")}
          >
            <span className="min-w-0 flex-1 wrap-anywhere">
              {entry.label} <span className="text-sm text-muted">{entry.detail ?? entry.group}</span>
            </span>
            {entry.hint && (
              <span aria-hidden>
                <Kbd>{entry.hint}</Kbd>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The reference of the current row, or of the request whose screen this is. */
function requestOnScreen(): string | null {
  const row = document.querySelector("tbody [data-key]:focus-within, [aria-current=true][data-key]");
  const banner = document.querySelector("header[aria-label=Patient]");
  return (row ?? banner)?.textContent?.match(/V-\d+/)?.[0] ?? null;
}
