"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** Asks before a link, Back or a closed tab throws away what is not saved. */
export function UnsavedGuard({ isDirty, what }: { isDirty: boolean; what: string }) {
  const [leave, setLeave] = useState<{ go: () => void } | null>(null);
  const router = useRouter();

  useEffect(() => {
    if (!isDirty) return;
    const controller = new AbortController();
    const { signal } = controller;
    const ask = (go: () => void) => setLeave({ go: () => (controller.abort(), go()) });

    window.addEventListener("beforeunload", (event) => event.preventDefault(), { signal });
    window.addEventListener(
      "click",
      (event) => {
        const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
        if (link === null || !leavesThisPage(link, event)) return;
        event.preventDefault();
        event.stopPropagation();
        ask(() => router.push(link.pathname + link.search));
      },
      { capture: true, signal },
    );
    // Back and Forward, where the browser lets a page answer.
    window.navigation?.addEventListener(
      "navigate",
      (event) => {
        if (event.navigationType !== "traverse" || !event.cancelable) return;
        const { key } = event.destination;
        event.preventDefault();
        ask(() => void window.navigation.traverseTo(key));
      },
      { signal },
    );
    return () => controller.abort();
  }, [isDirty, router]);

  return (
    <Dialog
      open={leave !== null}
      onClose={() => setLeave(null)}
      title="Not saved"
      footer={
        <>
          <Button variant="primary" autoFocus onClick={() => setLeave(null)}>
            Stay here
          </Button>
          <Button
            variant="danger"
            onClick={() => {
              setLeave(null);
              leave?.go();
            }}
          >
            Leave without saving
          </Button>
        </>
      }
    >
      <p>{what} If you leave now, it is gone.</p>
    </Dialog>
  );
}

function leavesThisPage(link: HTMLAnchorElement, event: MouseEvent): boolean {
  const isPlainClick = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const isElsewhere = link.pathname !== window.location.pathname || link.search !== window.location.search;
  return isPlainClick && isElsewhere && link.origin === window.location.origin && link.target !== "_blank" && !link.hasAttribute("download");
}
