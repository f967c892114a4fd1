"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether scripts run here: false in what the server sends, so that nothing is shown that would not work. */
export function useLive(): boolean {
  return useSyncExternalStore(never, () => true, () => false);
}
