import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from "react";

/** A form that opens its numbered choices by a key, as on the list: a digit picks, Enter sends, Esc puts them away. */
export function useByKey(field: string) {
  const [isByKey, setByKey] = useState(false);
  const frame = useRef<HTMLDivElement>(null);

  const focus = useCallback(() => frame.current?.querySelector<HTMLElement>(`[name="${field}"]:checked, [name="${field}"]`)?.focus(), [field]);
  const open = useCallback(() => {
    setByKey(true);
    focus();
  }, [focus]);
  useEffect(() => {
    if (isByKey) focus();
  }, [isByKey, focus]);
  /** Focus stays where the choices were. */
  const close = useCallback(() => {
    if (frame.current?.contains(document.activeElement)) frame.current.focus({ preventScroll: true });
    setByKey(false);
  }, []);
  function onKeyDown(event: KeyboardEvent) {
    if (!isByKey || event.key !== "Escape") return;
    event.preventDefault();
    close();
  }
  return { isByKey, frame, open, close, onKeyDown };
}
