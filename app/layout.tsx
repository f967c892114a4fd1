import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { readTheme, THEME_COOKIE, themeAttribute } from "@/components/ui/theme";
import { PATH_HEADER } from "@/lib/platform/paths";
import "./globals.css";

export const metadata: Metadata = { title: { default: "Charley", template: "%s - Charley" } };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the headers makes every page dynamic: a page made at build time would carry no nonce and lose its scripts.
  const path = (await headers()).get(PATH_HEADER) ?? "/";
  const kept = await cookies();
  const theme = readTheme(kept.get(THEME_COOKIE)?.value);
  const isSpanish = /^\/(screening|check-in)(\/|\?|$)/.test(path) && kept.get("lang")?.value === "es";
  return (
    <html lang={isSpanish ? "es" : "en"} data-theme={themeAttribute(theme)}>
      <body>{children}</body>
    </html>
  );
}
