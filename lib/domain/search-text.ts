export type Searchable = { familyName: string; givenName: string; reference: string; phone: string };

/** Lower case, accents off, spaces and punctuation as one space: "Muñoz-Díaz" and "munoz diaz" are the same. */
export function foldWords(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Under what a person was also known: the names and the phone of a record that was merged into this one. */
export type AlsoKnownAs = Omit<Searchable, "reference">;

/** What `requests.search_text` holds: family, given, reference and digits of the phone, in this order, then other names and phones. */
export function searchTextOf({ familyName, givenName, reference, phone }: Searchable, also: readonly AlsoKnownAs[] = []): string {
  const words = [foldWords(familyName), foldWords(givenName), reference.toLowerCase(), digitsOf(phone)].join(" ");
  const known = new Set(words.split(" "));
  const others = also.flatMap((other) => [...foldWords(`${other.familyName} ${other.givenName}`).split(" "), digitsOf(other.phone)]);
  return [words, ...new Set(others.filter((word) => !known.has(word)))].join(" ");
}

function digitsOf(phone: string): string {
  return phone.replace(/\D/g, "");
}
