import { getLocale, getTextDirection } from '#shared/messages/runtime.js';

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in HTML, between tags or in an attribute. */
export const textOf = (text: string): string => text.replace(/[&<>"]/g, (sign) => named[sign] ?? sign);

const style = `
:root{color-scheme:light dark;--ink:#2b2520;--quiet:#665d55;--line:#ddd7cf;--paper:#fbfaf7}
@media(prefers-color-scheme:dark){:root{--ink:#efece6;--quiet:#b0aaa2;--line:#3a3d45;--paper:#16181d}}
*{box-sizing:border-box}
body{margin:0;padding:2rem 1rem;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
main{max-inline-size:60rem;margin-inline:auto}
h1{font:600 1.75rem/1.2 Georgia,serif;margin:0}
a,button{color:inherit}
`;

/** What a page made without Kit consists of; `head`, `style` and `body` are HTML. */
interface PlainPage {
	title: string;
	body: string;
	head?: string;
	style?: string;
	/** As the policy for contents names it: `'sha256-…'`. */
	script?: string;
}

/** A page without our name or sign, that needs no other file but an icon of nothing in particular. */
export const page = ({ title, body, head = '', style: more = '', script = "'none'" }: PlainPage): Response =>
	new Response(
		`<!doctype html><html lang="${getLocale()}" dir="${getTextDirection()}"><head><meta charset="utf-8">` +
			`<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">` +
			`<meta name="robots" content="noindex"><meta name="referrer" content="same-origin">` +
			`<link rel="icon" href="/plain.svg" type="image/svg+xml"><title>${textOf(title)}</title>` +
			`${head}<style>${style}${more}</style></head><body><main>${body}</main></body></html>`,
		{
			headers: {
				'content-type': 'text/html; charset=utf-8',
				'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; script-src ${script}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`
			}
		}
	);
