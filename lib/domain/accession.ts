/** The name of the study at the scanner and on the report, `US00000123`; DICOM allows 16 characters. */
export function accessionWord(accession: number): string {
  return `US${String(accession).padStart(8, "0")}`;
}
