const ADULT_YEARS = 18;

/**
 * Whether somebody born on `bornOn` is under 18 on `receivedOn`, both real calendar dates as YYYY-MM-DD. The 18th
 * birthday itself is adult; someone born on 29 February comes of age on 1 March of a common year.
 */
export function isUnder18On(bornOn: string, receivedOn: string): boolean {
  const [bornYear, bornDay] = splitDate(bornOn);
  const [year, day] = splitDate(receivedOn);
  const years = year - bornYear;
  return years < ADULT_YEARS || (years === ADULT_YEARS && day < bornDay);
}

function splitDate(date: string): [year: number, monthAndDay: string] {
  return [Number(date.slice(0, 4)), date.slice(5)];
}
