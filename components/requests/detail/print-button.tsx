"use client";

import { Printer } from "lucide-react";
import { useCallback } from "react";
import { Button } from "@/components/ui/button";
import { usePageKeys } from "./use-page-keys";

export function PrintButton() {
  const onKey = useCallback((key: string) => {
    if (key === "P") window.print();
    return key === "P";
  }, []);
  usePageKeys(onKey);
  return (
    <Button className="ml-auto print-hidden" icon={<Printer aria-hidden className="size-4" />} hint="P" onClick={() => window.print()}>
      Print
    </Button>
  );
}
