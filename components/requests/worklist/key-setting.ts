import { useSyncExternalStore } from "react";

const SETTING = "charley-single-keys";
/** Asks the screen for what a key does, by the key's name: from the palette, whether or not single keys are on. */
export const ASKED_KEY = "charley-key";
const CHANGED = "charley-single-keys-changed";

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  return () => window.removeEventListener(CHANGED, onChange);
}

function setSingleKeys(isOn: boolean): void {
  window.localStorage.setItem(SETTING, isOn ? "on" : "off");
  window.dispatchEvent(new Event(CHANGED));
}

/** Whether single letters act, kept in this browser: people who speak to their computer switch them off (WCAG 2.1.4). */
export function useKeySetting(): [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(
    subscribe,
    () => window.localStorage.getItem(SETTING) !== "off",
    () => true,
  );
  return [isOn, setSingleKeys];
}
