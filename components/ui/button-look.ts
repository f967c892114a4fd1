import clsx from "clsx";

export type ButtonVariant = "primary" | "secondary" | "danger" | "quiet" | "link";
export type ButtonSize = "md" | "lg";

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "border-primary bg-primary text-on-primary hover:border-primary-hover hover:bg-primary-hover",
  secondary: "border-control bg-canvas text-ink hover:bg-surface",
  danger: "border-urgent bg-urgent text-on-urgent hover:border-urgent-hover hover:bg-urgent-hover",
  quiet: "border-transparent text-primary hover:bg-selected hover:text-primary-hover",
  link: "border-transparent text-link",
};

const SIZES: Record<ButtonSize, string> = {
  md: "min-h-8.5 whitespace-nowrap gap-2 px-3 text-md",
  lg: "min-h-13 gap-3 px-7 text-patient",
};

export function buttonLook(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return clsx(
    "inline-flex items-center justify-center rounded-md border py-1 font-semibold transition-colors",
    "[&>svg]:shrink-0 aria-disabled:opacity-60 disabled:opacity-60",
    VARIANTS[variant],
    SIZES[size],
    variant === "link" && "px-1 font-normal",
    variant === "quiet" && size === "md" && "px-2",
    className,
  );
}
