"use client";

import { useState } from "react";
import { THEME_COOKIE, THEMES, type Theme } from "./theme";

const WORDS: Record<Theme, string> = { system: "System", light: "Light", dark: "Dark" };
const YEAR_S = 365 * 24 * 60 * 60;

function applyTheme(theme: Theme) {
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR_S}; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function ThemeSwitch({ current }: { current: Theme }) {
  const [theme, setTheme] = useState(current);

  function pick(next: Theme) {
    setTheme(next);
    applyTheme(next);
  }

  return (
    <fieldset className="px-2.5 py-1">
      <legend className="pb-1 text-xs font-semibold text-muted">Theme</legend>
      <div className="flex gap-3">
        {THEMES.map((option) => (
          <label key={option} className="flex min-h-8 items-center gap-1.5 text-sm">
            <input
              type="radio"
              name="theme"
              className="tick"
              value={option}
              checked={theme === option}
              onChange={() => pick(option)}
            />
            {WORDS[option]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
