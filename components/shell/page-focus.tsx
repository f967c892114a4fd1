"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";

/** A new page without a reload starts where a new page starts: at its top, with the errors or else the heading in focus. */
export function PageFocus() {
  const page = `${usePathname()}?${useSearchParams()}`;
  const router = useRouter();
  const shown = useRef(page);
  const isGoingBack = useRef(false);
  const [isReading, read] = useTransition();

  useEffect(() => {
    // The browser's Back shows a page as it was first read, before it was filled in: it is read again.
    const goBack = () => {
      // A link to a field changes no more than the hash.
      if (shown.current === `${window.location.pathname}?${new URLSearchParams(window.location.search)}`) return;
      isGoingBack.current = true;
      read(() => router.refresh());
    };
    window.addEventListener("popstate", goBack);
    return () => window.removeEventListener("popstate", goBack);
  }, [router]);

  useEffect(() => {
    if (isReading || (shown.current === page && !isGoingBack.current)) return;
    shown.current = page;
    if (!isGoingBack.current) window.scrollTo(0, 0);
    isGoingBack.current = false;
    const target = document.querySelector<HTMLElement>("main [data-error-summary]") ?? document.querySelector<HTMLElement>("main h1");
    if (!target) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }, [page, isReading]);

  return null;
}
