export function LogoMark({ className = "size-6" }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 24 24" className={`shrink-0 ${className}`}>
      <rect width="24" height="24" rx="5.5" fill="var(--primary)" />
      <g fill="none" stroke="var(--on-primary)" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M10.2,4.5 C10.6,8 8.6,9.6 8.8,12.8 C8.9,15.4 10,16.8 9.6,19.5" />
        <path d="M9,12.6 C11,10 15,11.4 14.9,15 C14.8,17 14.4,18 14.6,19.5" />
      </g>
    </svg>
  );
}

export function Logo({ name = "Charley" }: { name?: string }) {
  return (
    <span className="inline-flex items-center gap-2.5 text-lg font-semibold">
      <LogoMark />
      {name}
    </span>
  );
}
