// The longest title that DICOM allows.
const LONGEST = 16;
const TAIL = 8;

/**
 * By which name a clinic's scanners ask for their list; also the name of its folder. The first clinic has the title that was set.
 * Each further one adds the random end of its id, so that a title never passes from one clinic to another.
 */
export function worklistTitle(title: string, clinicId: string, isFirst: boolean): string {
  return isFirst ? title : `${title.slice(0, LONGEST - TAIL - 1)}_${clinicId.slice(-TAIL).toUpperCase()}`;
}
