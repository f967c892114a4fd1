import "server-only";

/** What a person reads who is refused for a while, in their language. */
export type BusyWords = { locale: string; title: string; lead: string; emergency: string; again: string; phone: string; phoneHref: string };

const LINE = "margin:0 0 1rem";

/** A page that holds what was typed: one press sends it again. */
export function busyPage(words: BusyWords, { action, form, seconds }: { action: string; form: URLSearchParams; seconds: number }): Response {
  const { locale, title, lead, emergency, again, phone, phoneHref } = words;
  const fields = [...form].map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`).join("");
  const html = `<!doctype html>
<html lang="${escaped(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title></head>
<body style="margin:2rem auto;max-width:36rem;padding:0 1rem;font:1.25rem/1.5 system-ui,sans-serif">
<main>
<h1 style="${LINE};font-size:1.75rem;line-height:1.2">${escaped(title)}</h1>
<p style="${LINE}"><strong>${escaped(emergency)}</strong></p>
<p style="${LINE}">${escaped(lead)}</p>
<p style="${LINE}"><a href="${escaped(phoneHref)}" style="display:inline-block;padding:0.5rem 0;color:inherit">${escaped(phone)}</a></p>
<form method="post" action="${escaped(action)}">${fields}<button type="submit" style="min-height:3rem;padding:0 1.5rem;font:inherit">${escaped(again)}</button></form>
</main>
</body>
</html>
`;
  return new Response(html, { status: 429, headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "Retry-After": String(seconds) } });
}

/** The same for a page that sends by script and stays as it is. */
export function busyLine({ emergency, title, lead, phone }: BusyWords): string {
  return `${title}. ${emergency} ${lead} ${phone}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"'\r\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
