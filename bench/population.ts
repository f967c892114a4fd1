import { makeArrivals } from "@/db/seed/arrivals";
import { Random } from "@/db/seed/random";
import { evaluateAnswers } from "@/lib/domain/cramp-pattern/evaluate";
import { FLAG_LEVELS } from "@/lib/domain/cramp-pattern/flag-levels";
import { flagText } from "@/lib/domain/cramp-pattern/flag-texts";
import { urgencyRank } from "@/lib/domain/cramp-pattern/urgency";
import { glanceOf, nightShareOf } from "@/lib/domain/glance";
import { foldWords } from "@/lib/domain/search-text";

const SEED = 11;
const SHAPES = 600;
/** Put behind the names of the demonstration, they make about 2,500 families. */
const ENDINGS = ["", "son", "man", "field", "ford", "ley", "worth", "stein", "berg", "well", "wood", "ton", "by", "sen", "ini", "ova", "ez", "ska", "ham", "land", "low", "more", "hart", "burg", "ini", "ard", "enko", "oglu"];

export type Shape = {
  answers: unknown;
  result: unknown;
  glance: unknown;
  category: string;
  vein_signs: string;
  night_share: number | null;
  urgency: number;
  flags: { flag: string; level: number; said: string }[];
};

/** What people answer, in the shares of the demonstration clinic, read by the rules; the same each time. */
export function makeShapes(at: Date): Shape[] {
  return makeArrivals(new Random(SEED), SHAPES, at).map(({ answers, person, receivedAt }) => {
    const result = evaluateAnswers({ answers, bornOn: person.bornOn, receivedOn: receivedAt.toISOString().slice(0, 10) });
    return {
      answers,
      result,
      glance: glanceOf(answers),
      category: result.category,
      vein_signs: result.veinSigns,
      night_share: nightShareOf(answers),
      urgency: urgencyRank(result.urgency),
      flags: result.flags.map((flag) => ({ flag, level: urgencyRank(FLAG_LEVELS[flag]), said: flagText(flag, answers).patientSaid })),
    };
  });
}

type Name = { name: string; folded: string };

export function makeNames(at: Date): { families: Name[]; givens: Name[] } {
  const people = makeArrivals(new Random(SEED), SHAPES, at).map(({ person }) => person);
  const families = [...new Set(people.map(({ familyName }) => familyName))].flatMap((name) => [...new Set(ENDINGS)].map((ending) => named(`${name}${ending}`)));
  return { families, givens: [...new Set(people.map(({ givenName }) => givenName))].map(named) };
}

const named = (name: string): Name => ({ name, folded: foldWords(name) });
