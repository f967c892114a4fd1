"use client";

import "./globals.css";

export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong - Charley</title>
        <main className="page py-12" role="alert">
          <h1 className="text-2xl font-semibold">Something went wrong</h1>
          <p className="mt-2 max-w-prose">The page could not be shown. Nothing you saved before is lost.</p>
          {error.digest && <p className="mt-2 text-muted">Reference {error.digest}</p>}
          {/* A whole load, because the router itself may be what failed. */}
          <button type="button" className="mt-4 text-primary underline" onClick={() => window.location.reload()}>
            Load the page again
          </button>
        </main>
      </body>
    </html>
  );
}
