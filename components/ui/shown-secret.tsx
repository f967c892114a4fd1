"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** A secret that is shown this once: only its hash is kept. */
export function ShownSecret({ title, words, secret }: { title: string; words: string; secret: string }) {
  const [isCopied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  }

  return (
    <Notice tone="success" title={title}>
      <p>{words}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <code className="min-w-0 rounded-md border bg-canvas px-2 py-1 text-sm break-all text-ink select-all">{secret}</code>
        <Button onClick={copy}>{isCopied ? "Copied" : "Copy"}</Button>
      </div>
    </Notice>
  );
}
