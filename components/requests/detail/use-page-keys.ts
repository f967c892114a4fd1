"use client";

import { useEffect } from "react";
import { ASKED_KEY, useKeySetting } from "../worklist/key-setting";
import { askedKey } from "./asked-key";

const FIELDS = "input:not([type=radio]), select, textarea, [contenteditable=true], dialog";

/**
 * Single keys of the request screen. They do nothing in a field, behind a dialog, with a modifier, or when switched off. The
 * palette asks for the same by name, and an address ending in `#do-D` asks for it once, also when keys are off: only for what
 * opens a form, never for a step itself.
 */
export function usePageKeys(onKey: (key: string) => boolean): void {
  const [isOn] = useKeySetting();
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || target?.closest(FIELDS)) return;
      if (document.querySelector("dialog[open], [data-moving]")) return;
      if (onKey(event.key.toUpperCase())) event.preventDefault();
    }
    const onAsked = (event: Event) => void (event instanceof CustomEvent && onKey(String(event.detail)));
    if (isOn) document.addEventListener("keydown", listen);
    document.addEventListener(ASKED_KEY, onAsked);
    document.body.dataset.keys = "on";
    return () => {
      document.removeEventListener("keydown", listen);
      document.removeEventListener(ASKED_KEY, onAsked);
      delete document.body.dataset.keys;
    };
  }, [isOn, onKey]);

  useEffect(() => {
    const asked = askedKey(window.location.hash);
    if (asked === null || !onKey(asked)) return;
    window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
  }, [onKey]);
}
