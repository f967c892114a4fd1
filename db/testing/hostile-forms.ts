import type { Sent } from "./hostile-json";
import { seededChance } from "./hostile-texts";

const URLENCODED = "application/x-www-form-urlencoded";
const BOUNDARY = "edge";
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;

export function urlencoded(fields: readonly (readonly [string, string])[]): Sent {
  return { name: "a form", body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(), headers: { "content-type": URLENCODED } };
}

/** Written by hand: a browser's own would mend what is hostile. */
export function multipart(fields: readonly (readonly [string, string])[]): Sent {
  const parts = fields.map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  return { name: "a form in parts", body: `${parts.join("")}--${BOUNDARY}--\r\n`, headers: { "content-type": MULTIPART } };
}

const PART = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="page"\r\n\r\nyou\r\n`;
const END = `--${BOUNDARY}--\r\n`;
const part = (head: string, body = "x") => `--${BOUNDARY}\r\n${head}\r\n\r\n${body}\r\n`;

/** Forms in parts that are none. */
export function brokenMultipart(): Sent[] {
  const bodies: Record<string, string> = {
    nothing: "", "no end": PART, "only the end": END, "no line breaks": PART.replaceAll("\r\n", ""), "bare line feeds": (PART + END).replaceAll("\r\n", "\n"), "another edge": (PART + END).replaceAll(BOUNDARY, "other"),
    "an edge in the value": part('Content-Disposition: form-data; name="page"', `you\r\n--${BOUNDARY}`) + END, "no name": part("Content-Disposition: form-data") + END, "no head": `--${BOUNDARY}\r\n\r\nx\r\n${END}`, "an empty name": part('Content-Disposition: form-data; name=""') + END,
    "a file": part('Content-Disposition: form-data; name="photo"; filename="leg.jpg"\r\nContent-Type: image/jpeg', "\u0000\u0001") + END, "a file without a name": part('Content-Disposition: form-data; name="photo"; filename=""') + END, "a file with a path": part('Content-Disposition: form-data; name="page"; filename="../../etc/passwd"') + END,
    "a huge head": part(`Content-Disposition: form-data; name="page"; x="${"x".repeat(30_000)}"`) + END, "many heads": part(`Content-Disposition: form-data; name="page"\r\n${"X-A: b\r\n".repeat(3_000)}`.trimEnd()) + END, "a huge name": part(`Content-Disposition: form-data; name="${"n".repeat(30_000)}"`) + END,
    "a prototype name": part('Content-Disposition: form-data; name="__proto__"') + PART + END, "a broken name": part('Content-Disposition: form-data; name="pa"ge"') + END, "a name in stars": part("Content-Disposition: form-data; name*=utf-8''pa%00ge") + END, "parts in a part": part('Content-Disposition: form-data; name="page"\r\nContent-Type: multipart/mixed; boundary=inner', "--inner\r\n\r\nx\r\n--inner--") + END,
    "a foreign alphabet": part('Content-Disposition: form-data; name="page"\r\nContent-Type: text/plain; charset=utf-16', "y\u0000o\u0000u\u0000") + END, "base 64": part('Content-Disposition: form-data; name="page"\r\nContent-Transfer-Encoding: base64', "eW91") + END, "600 parts": PART.repeat(600) + END, "too long": part('Content-Disposition: form-data; name="page"', "x".repeat(70_000)) + END, "text after the end": `${PART}${END}more`,
  };
  const types = ["multipart/form-data", "multipart/form-data; boundary=", `multipart/form-data; boundary=${"b".repeat(500)}`, 'multipart/form-data; boundary="a b"', "multipart/form-data; boundary=\u00e9", "multipart/form-data; boundary=edge; boundary=other", "multipart/mixed; boundary=edge", "multipart/form-data, text/plain"];
  return [
    ...Object.entries(bodies).map(([name, body]) => ({ name: `parts: ${name}`, body, headers: { "content-type": MULTIPART } })),
    ...types.map((type) => ({ name: `parts as ${type.slice(0, 60)}`, body: PART + END, headers: { "content-type": type } })),
    { name: "parts that are not UTF-8", body: Uint8Array.from(Buffer.from(`${PART}${part('Content-Disposition: form-data; name="givenName"', "An\xff")}${END}`, "latin1")), headers: { "content-type": MULTIPART } },
  ];
}

/** Plain forms that are hardly any. */
export function brokenForms(): Sent[] {
  const bodies: Record<string, string> = {
    nothing: "", "no value": "page", "no page": "givenName=Ana", "only signs": "&&&===&=&", "half an escape": "page=you&givenName=%", "a broken escape": "page=you&givenName=%zz", "not UTF-8": "page=you&givenName=An%ff", "half a character": "page=you&givenName=%e2%82",
    "half a pair": "page=you&givenName=%ED%A0%80", NUL: "page=you&givenName=An%00a", "NUL in a name": "page=you&given%00Name=Ana", "too many": "page=you&a=1".repeat(600), "too long": `page=you&givenName=${"x".repeat(70_000)}`, "a long name": `page=you&${"n".repeat(30_000)}=x`,
    "twice a page": "page=you&page=contact&givenName=Ana", "twice a name": "page=you&givenName=Ana&givenName=Eva", "a list": "page=you&givenName[]=Ana&givenName[a]=b", "a prototype": "page=you&__proto__=x&constructor=y&__proto__[admin]=1", "a prototype page": "page=__proto__", "a constructor page": "page=constructor", "a path for a page": "page=../../etc", "a page of another site": "page=//evil.example",
    "what is not theirs": "page=you&visited=agree&told=F01&requestId=1", "back elsewhere": "page=language&switchTo=es&backTo=https://evil.example", "a language that is none": "page=you&switchTo=__proto__", "wrong counts": "page=last-ten&lastTenCramps-night=1e9&lastTenCramps-day=-1&lastTenCramps-evening=NaN&lastTenCramps-walking=99999999999999999999", "wrong choices": "page=emergency-signs&emergencySymptoms=__proto__&emergencySymptoms=x&emergencySymptoms=", "a birth of signs": "page=you&bornOn-month=%F0%9F%98%80&bornOn-day=-1&bornOn-year=99999",
  };
  const types = ["", "text/plain", "application/json", "text/xml", "application/x-www-form-urlencoded-x", "\u00e9", ",", `application/x-www-form-urlencoded; ${"x".repeat(5_000)}`];
  return [
    ...Object.entries(bodies).map(([name, body]) => ({ name: `form: ${name}`, body, headers: { "content-type": URLENCODED } })),
    ...types.map((type) => ({ name: `form as ${type.slice(0, 40) || "nothing"}`, body: "page=you&givenName=Ana", headers: { "content-type": type } })),
    ...["gzip", "nonsense"].map((encoding) => ({ name: `form encoded as ${encoding}`, body: "page=you", headers: { "content-type": URLENCODED, "content-encoding": encoding } })),
  ];
}

/** `count` forms of random bytes, some of them in parts. */
export function noiseForms(seed: number, count: number): Sent[] {
  const next = seededChance(seed);
  return Array.from({ length: count }, (_, at) => {
    const bytes = Uint8Array.from({ length: Math.floor(next() * 2_000) }, () => Math.floor(next() * 256));
    return { name: `noise ${at}`, body: bytes, headers: { "content-type": at % 2 === 0 ? URLENCODED : MULTIPART } };
  });
}
