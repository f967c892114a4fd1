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

/** What `requests.search_text` holds: family, given, reference and digits of the phone, in this order. */
export function searchTextOf({ familyName, givenName, reference, phone }: Searchable): string {
  const digits = phone.replace(/\D/g, "");
  return [foldWords(familyName), foldWords(givenName), reference.toLowerCase(), digits].join(" ");
}
