"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useKeySetting } from "@/components/requests/worklist/key-setting";
import type { Role } from "@/lib/domain/actor";
import type { NavItem } from "./nav-link";

const Palette = lazy(async () => ({ default: (await import("./palette")).Palette }));

const FIELDS = "input:not([type=radio],[type=checkbox]), select, textarea, [contenteditable=true], dialog";
const GO: Readonly<Record<string, string>> = { t: "/requests?view=triage", s: "/ultrasounds", d: "/requests?view=today", f: "/requests?view=follow-up-due", o: "/outcomes" };
const CHORD_MS = 1_500;

/** Ctrl K opens the palette on every staff screen; G and a letter go to a screen. Heard before the keys of the screen itself. */
export function PaletteKeys({ nav, roles }: { nav: readonly NavItem[]; roles: readonly Role[] }) {
  const [isOpen, setOpen] = useState(false);
  const [isOn] = useKeySetting();
  const router = useRouter();
  const typed = useRef("");
  useEffect(() => {
    let armedAt = -CHORD_MS;
    function onKey(event: KeyboardEvent) {
      const key = event.key.toLowerCase();
      if (document.querySelector("dialog[open]")) return;
      if ((event.ctrlKey || event.metaKey) && key === "k") {
        event.preventDefault();
        typed.current = "";
        return setOpen(true);
      }
      if (isOpen) {
        // It is on its way: what is typed is for it, and no key may act on the list behind it.
        event.preventDefault();
        event.stopImmediatePropagation();
        if (key === "escape") setOpen(false);
        else if (key.length === 1) typed.current += event.key;
        return;
      }
      const isField = event.target instanceof Element && event.target.closest(FIELDS);
      if (!isOn || isField || event.ctrlKey || event.metaKey || event.altKey) return;
      const href = event.timeStamp - armedAt < CHORD_MS ? GO[key] : undefined;
      armedAt = key === "g" ? event.timeStamp : -CHORD_MS;
      if (!href || !nav.some((item) => href.startsWith(item.href))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      router.push(href);
    }
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [isOn, isOpen, nav, router]);
  const takeTyped = () => {
    const early = typed.current;
    typed.current = "";
    return early;
  };
  return <Suspense>{isOpen && <Palette nav={nav} roles={roles} takeTyped={takeTyped} onClose={() => setOpen(false)} />}</Suspense>;
}
