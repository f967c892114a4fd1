import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { readTheme, THEME_COOKIE, themeAttribute } from "@/components/ui/theme";
import "./globals.css";

export const metadata: Metadata = { title: { default: "Charley", template: "%s - Charley" } };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading cookies and headers makes every page dynamic: a page made at build time would carry no nonce and lose its scripts.
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang={await getLocale()} data-theme={themeAttribute(theme)}>
      <body>{children}</body>
    </html>
  );
}
