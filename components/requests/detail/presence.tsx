"use client";

import { Eye, RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { sayOpen, type Others } from "./say-open";

/** Who else has this request open, and that somebody saved something newer than what stands here. */
export function Presence({ requestId, version }: { requestId: string; version: number }) {
  const router = useRouter();
  const [others, setOthers] = useState<Others & { version: number }>({ openedBy: null, changedBy: null, version });
  const [isSignedOut, setIsSignedOut] = useState(false);
  const shown = useRef(version);
  useEffect(() => {
    shown.current = version;
  }, [version]);
  useEffect(() => {
    const onOthers = (told: Others) => {
      setIsSignedOut(false);
      setOthers({ ...told, version: shown.current });
    };
    return sayOpen(requestId, () => shown.current, { onOthers, onSignedOut: () => setIsSignedOut(true) });
  }, [requestId]);

  const isOlder = others.changedBy !== null && others.version === version;
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm empty:hidden print-hidden">
      {isSignedOut && (
        <span>
          You were signed out. What you typed stays here.{" "}
          <a href="/sign-in" target="_blank" className="text-link">
            Sign in again (opens a new tab)
          </a>
        </span>
      )}
      {!isSignedOut && others.openedBy !== null && (
        <span className="inline-flex items-center gap-1.5 rounded-full bg-info-tint px-2.5 py-0.5 text-ink">
          <Eye aria-hidden className="size-4 shrink-0" />
          {others.openedBy}
        </span>
      )}
      {isOlder && (
        <Button icon={<RefreshCw aria-hidden className="size-4" />} onClick={() => router.refresh()}>
          Changed by {others.changedBy}: show
        </Button>
      )}
    </div>
  );
}
