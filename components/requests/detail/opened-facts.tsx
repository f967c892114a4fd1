"use client";

import { createContext, useContext, type ReactNode } from "react";
import type { RequestFacts } from "@/lib/domain/request-comparison";

const OpenedContext = createContext<Partial<RequestFacts> | null>(null);

/** The request as the forms below it show it: what a person compares with after a colleague saved first. */
export function OpenedFacts({ facts, children }: { facts: Partial<RequestFacts>; children: ReactNode }) {
  return <OpenedContext value={facts}>{children}</OpenedContext>;
}

export function useOpenedFacts(): Partial<RequestFacts> | null {
  return useContext(OpenedContext);
}
