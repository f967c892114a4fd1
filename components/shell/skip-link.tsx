export function SkipLink({ label = "Skip to main content" }: { label?: string }) {
  return (
    <a
      href="#main"
      className="sr-only rounded-md bg-primary px-4 py-3 font-semibold text-on-primary focus:not-sr-only focus:absolute focus:left-3 focus:top-3 focus:z-50"
    >
      {label}
    </a>
  );
}
