import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

type Palette = Record<string, string>;

function palette(start: string): Palette {
  const from = css.indexOf(start);
  const body = css.slice(from, css.indexOf("}", from));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1], match[2]]));
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ["canvas", "surface", "selected", "emergency", "same-day"];
const TONES = ["new", "info", "done", "urgent", "scheduled", "closed"];

const TEXT: [string, string][] = [
  ...GROUNDS.flatMap((ground): [string, string][] => [
    ["ink", ground],
    ["muted", ground],
    ["primary", ground],
    ["primary-hover", ground],
    ["urgent", ground],
  ]),
  ...TONES.flatMap((tone): [string, string][] => [
    [tone, `${tone}-tint`],
    ["ink", `${tone}-tint`],
    [tone, "canvas"],
  ]),
  ["on-primary", "primary"],
  ["on-primary", "primary-hover"],
  ["on-urgent", "urgent"],
  ["on-urgent", "urgent-hover"],
  ["canvas", "ink"],
];

const MARKS: [string, string][] = [
  ...GROUNDS.flatMap((ground): [string, string][] => [
    ["control", ground],
    ["focus", ground],
    ["ramp-2", ground],
    ["ramp-3", ground],
    ["ramp-4", ground],
    ["glyph-other", ground],
  ]),
  ...["chart-1", "chart-2", "chart-3", "chart-4", "chart-5"].map((mark): [string, string] => [mark, "canvas"]),
  ["control", "leg-fill"],
  ["ramp-4", "leg-fill"],
];

describe.each([
  ["light", palette(":root {")],
  ["dark", palette("@utility dark-tokens {")],
])("%s theme", (_, colours) => {
  it.each(TEXT)("reads %s on %s at 4.5 or more", (front, back) => {
    expect(contrast(need(colours, front), need(colours, back))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)("tells %s apart on %s at 3 or more", (front, back) => {
    expect(contrast(need(colours, front), need(colours, back))).toBeGreaterThanOrEqual(3);
  });
});

function need(colours: Palette, name: string): string {
  const colour = colours[name];
  if (colour === undefined) throw new Error(`No token --${name}`);
  return colour;
}
