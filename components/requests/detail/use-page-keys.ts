"use client";

import { useEffect } from "react";
import { useKeySetting } from "../worklist/key-setting";

const FIELDS = "input:not([type=radio]), select, textarea, [contenteditable=true], dialog";

/** Single keys of the request screen. They do nothing in a field, behind a dialog, with a modifier, or when switched off. */
export function usePageKeys(onKey: (key: string) => boolean): void {
  const [isOn] = useKeySetting();
  useEffect(() => {
    if (!isOn) return;
    function listen(event: KeyboardEvent) {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || target?.closest(FIELDS)) return;
      if (document.querySelector("dialog[open]")) return;
      if (onKey(event.key.toUpperCase())) event.preventDefault();
    }
    document.addEventListener("keydown", listen);
    document.body.dataset.keys = "on";
    return () => {
      document.removeEventListener("keydown", listen);
      delete document.body.dataset.keys;
    };
  }, [isOn, onKey]);
}
