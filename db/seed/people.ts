import type { Random } from "./random";

export type Person = { familyName: string; givenName: string; bornOn: string; phone: string; email: string | null; language: string; needsInterpreter: boolean };

const FAMILY = [
  "Adams", "Baker", "Becker", "Bennett", "Brooks", "Carter", "Chen", "Cohen", "Collins", "Cooper", "Diaz", "Edwards", "Evans", "Fischer", "Flores", "Foster",
  "Garcia", "Gonzalez", "Gray", "Green", "Hall", "Harris", "Hernandez", "Hill", "Hughes", "Jackson", "James", "Johnson", "Kelly", "Kim", "King", "Kowalski",
  "Lee", "Lewis", "Lopez", "Martin", "Martinez", "Miller", "Moore", "Morales", "Murphy", "Nguyen", "Novak", "O'Brien", "Ortiz", "Parker", "Patel", "Perez",
  "Peterson", "Reed", "Rivera", "Robinson", "Rodriguez", "Russo", "Sanchez", "Schmidt", "Scott", "Shah", "Singh", "Stewart", "Sullivan", "Taylor", "Thomas",
  "Thompson", "Torres", "Turner", "Walker", "Washington", "Watson", "White", "Wilson", "Wright", "Young", "Zhang",
];
const GIVEN = [
  "Aaliyah", "Adam", "Alice", "Andrea", "Angela", "Anita", "Anna", "Arthur", "Barbara", "Brian", "Carl", "Carol", "Cynthia", "Daniel", "Deborah", "Denise",
  "Diane", "Edward", "Eleanor", "Elena", "Emily", "Frank", "Gloria", "Grace", "Gregory", "Harold", "Helen", "Irene", "James", "Janet", "Jean", "Joan",
  "Joyce", "Judith", "Karen", "Kevin", "Laura", "Linda", "Lois", "Margaret", "Marion", "Martha", "Michael", "Nancy", "Norma", "Patricia", "Paul", "Peter",
  "Priya", "Rachel", "Raymond", "Rebecca", "Robert", "Rosa", "Ruth", "Samuel", "Sandra", "Sharon", "Stephen", "Susan", "Teresa", "Thomas", "Victor", "Wanda",
];
const SPANISH_GIVEN = ["Ana", "Beatriz", "Carmen", "Diego", "Esperanza", "Francisco", "Guadalupe", "Javier", "Josefina", "Luis", "María", "Miguel", "Rosario", "Teresa"];
const SPANISH_FAMILY = ["Álvarez", "Castillo", "Delgado", "García", "Gutiérrez", "Herrera", "Jiménez", "Muñoz", "Núñez", "Peña", "Ramírez", "Vásquez"];

/** Names that test a screen: long, hyphenated, with particles, very short. */
const AWKWARD: [string, string][] = [
  ["Fernández-Villanueva y Ortega de la Cruz", "María de los Ángeles"],
  ["Wolfeschlegelsteinhausenbergerdorff", "Hubert"],
  ["van der Westhuizen-Oosthuizen", "Johanna Catharina"],
  ["Li", "Bo"],
  ["O’Shaughnessy-McAllister", "Fionnuala"],
  ["Ng", "Ai"],
];

/** Families in which two people are easily taken for each other. */
const ALIKE: [string, string][] = [
  ["Garcia", "Maria"],
  ["García", "María"],
  ["Johnson", "Robert"],
  ["Johnson", "Roberta"],
  ["Nguyen", "Anh"],
  ["Nguyen", "Ann"],
];

export function makePerson(random: Random, place: number): Person {
  const isSpanish = random.chance(0.14);
  const [familyName, givenName] = nameOf(random, place, isSpanish);
  const language = isSpanish ? "es" : random.chance(0.03) ? random.pick(["pl", "vi", "zh", "ar"]) : "en";
  return {
    familyName,
    givenName,
    bornOn: birthday(random, random.int(24, 88)),
    phone: `+1312555${String(1_000 + place).padStart(4, "0")}`,
    email: random.chance(0.6) ? `${plain(givenName)}.${plain(familyName)}${place}@example.com`.slice(0, 200) : null,
    language,
    needsInterpreter: language !== "en" && random.chance(0.6),
  };
}

/** Born so many whole years ago; the demonstration is always set in the present. */
export function birthday(random: Random, age: number): string {
  return new Date(Date.now() - (age * 365.25 + random.int(1, 360)) * 86_400_000).toISOString().slice(0, 10);
}

function nameOf(random: Random, place: number, isSpanish: boolean): [string, string] {
  if (place % 60 === 7) return random.pick(AWKWARD);
  if (place % 25 === 3) return random.pick(ALIKE);
  return isSpanish ? [random.pick(SPANISH_FAMILY), random.pick(SPANISH_GIVEN)] : [random.pick(FAMILY), random.pick(GIVEN)];
}

function plain(name: string): string {
  return name.normalize("NFD").replace(/[^A-Za-z]/g, "").toLowerCase();
}
