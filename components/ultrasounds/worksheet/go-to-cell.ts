/** In the grid the cell itself; in the drawing the fields of its vein, opened. False where the screen shows neither. */
export function goToCell(field: string): boolean {
  const cell = document.getElementById(field);
  const opener = cell ?? document.getElementById(field.replace(/\w+$/, "more"));
  opener?.focus();
  if (cell === null) opener?.click();
  return opener !== null;
}
