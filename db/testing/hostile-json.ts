import { newId } from "@/lib/platform/id";
import { seededChance } from "./hostile-texts";

export type Sent = { name: string; body: BodyInit; headers?: Record<string, string> };

const DEEP = 10_000;
const WRONG: readonly unknown[] = [null, 0, -1, 0.5, 9_007_199_254_740_993, true, "", "x", [], [[]], {}, { a: 1 }, ["x"], "9".repeat(400), { toString: "x" }, { length: -1 }];
const PLACES: readonly string[][] = [
  [], ["idempotencyKey"], ["filledBy"], ["filledBy", "kind"], ["filledBy", "name"], ["patient"], ["patient", "familyName"], ["patient", "bornOn"], ["patient", "phone"], ["patient", "email"],
  ["contact"], ["contact", "method"], ["contact", "times"], ["contact", "language"], ["contact", "interpreter"], ["acknowledgements"], ["acknowledgements", "noObligation"],
  ["answers"], ["answers", "note"], ["answers", "cramps14d"], ["answers", "lastTenCramps"], ["answers", "lastTenCramps", "night"], ["answers", "visibleVeins"], ["answers", "emergencySymptoms"], ["answers", "legSymptoms"],
];

export function goodRequest() {
  return {
    idempotencyKey: newId(),
    filledBy: { kind: "self" } as Record<string, unknown>,
    patient: { familyName: "Garcia", givenName: "Ana", bornOn: "1961-03-14", phone: "(312) 555-0142" } as Record<string, unknown>,
    contact: { method: "call", times: ["morning"], mayLeaveMessage: true, mayText: false, language: "en", interpreter: false },
    acknowledgements: { notForEmergencies: true, privacyNoticeVersion: "1", noObligation: true },
    answers: {} as Record<string, unknown>,
  };
}

/** A wrong value in `count` places of a good request. */
export function wrongTypes(seed: number, count: number): Sent[] {
  const next = seededChance(seed);
  const cases = PLACES.flatMap((place) => WRONG.map((value) => ({ place, value, order: next() }))).sort((one, other) => one.order - other.order);
  return cases.slice(0, count).map(({ place, value }) => ({ name: `${place.join(".") || "the whole"} is ${JSON.stringify(value).slice(0, 40)}`, body: JSON.stringify(put(goodRequest(), place, value)) }));
}

/** Bodies that are no request, or hardly JSON. */
export function brokenJson(): Sent[] {
  const good = JSON.stringify(goodRequest());
  const nested = (open: string, close: string, depth: number) => `${open.repeat(depth)}1${close.repeat(depth)}`;
  const inAnswers = (json: string) => good.replace('"answers":{}', `"answers":${json}`);
  const texts: Record<string, string> = {
    nothing: "", space: " \n", brace: "{", bracket: "[", text: "hello", cut: good.slice(0, -20), doubled: good + good, trailing: `${good}x`, comment: `/*x*/${good}`,
    "deep arrays": nested("[", "]", DEEP), "deep objects": nested('{"a":', "}", 6_000), "deep answers": inAnswers(nested("[", "]", DEEP)), "deep note": inAnswers(`{"note":${nested('{"a":', "}", 5_000)}}`),
    "open arrays": "[".repeat(60_000), "prototype at the top": `{"__proto__":{"isAdmin":true},${good.slice(1)}`, "prototype in answers": inAnswers('{"__proto__":{"cramps14d":1}}'),
    constructor: inAnswers('{"constructor":{"prototype":{"x":1}}}'), "key twice": good.replace('"givenName":"Ana"', '"givenName":"Eva","givenName":"Ana"'), "a thousand keys": inAnswers(`{${Array.from({ length: 1_000 }, (_, at) => `"k${at}":1`).join()}}`),
    "huge number": inAnswers('{"cramps14d":1e999}'), "tiny number": inAnswers('{"cramps14d":1e-999}'), "minus zero": inAnswers('{"cramps14d":-0}'), "four hundred digits": inAnswers(`{"cramps14d":${"9".repeat(400)}}`), "not a number": inAnswers('{"cramps14d":NaN}'),
    "too long": inAnswers(`{"note":"${"x".repeat(70_000)}"}`), "NUL in a key": inAnswers('{"no\\u0000te":"x"}'), "half a pair in a key": inAnswers('{"\\ud800":"x"}'), mark: `\uFEFF${good}`,
  };
  // Each with a key of its own: a body that is good after all must not meet the one before it.
  return Object.entries(texts).map(([name, body]) => ({ name, body: body.replace(/"idempotencyKey":"[^"]+"/, `"idempotencyKey":"${newId()}"`) }));
}

/** Bytes and headers that do not belong together. */
export function wrongEncodings(): Sent[] {
  const good = JSON.stringify(goodRequest());
  const types = ["", "text/plain", "text/html", "application/xml", "application/json-patch+json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/octet-stream", "application/json\u00e9", "json", ",", "application/json, text/plain", `application/json;${"x".repeat(5_000)}`];
  const bytes: Record<string, Uint8Array<ArrayBuffer>> = {
    "not UTF-8": Uint8Array.from(Buffer.from(good.replace("Ana", "\xff\xfe"), "latin1")),
    "UTF-16": Uint8Array.from(Buffer.from(`\uFEFF${good}`, "utf16le")),
    zeros: new Uint8Array(1_000),
    noise: Uint8Array.from({ length: 5_000 }, (_, at) => (at * 73 + 41) % 256),
    "half a character": Uint8Array.from([...Buffer.from('{"a":"'), 0xe2, 0x82]),
  };
  return [
    ...types.map((type) => ({ name: `sent as ${type.slice(0, 60) || "nothing"}`, body: good, headers: { "content-type": type } })),
    ...["utf-16", "latin1", "\u00e9", "x".repeat(3_000)].map((charset) => ({ name: `charset ${charset.slice(0, 20)}`, body: good, headers: { "content-type": `application/json; charset=${charset}` } })),
    ...["gzip", "br", "identity, gzip", "nonsense"].map((encoding) => ({ name: `encoded as ${encoding}`, body: bytes.noise ?? "", headers: { "content-encoding": encoding } })),
    ...["-1", "1e9", "99999999999999999999", "abc"].map((length) => ({ name: `length ${length}`, body: good, headers: { "content-length": length } })),
    ...Object.entries(bytes).map(([name, body]) => ({ name, body })),
  ];
}

function put(target: Record<string, unknown>, place: readonly string[], value: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return value;
  const inner = Object.hasOwn(target, key) ? target[key] : {};
  return { ...target, [key]: put(typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>) : {}, rest, value) };
}
