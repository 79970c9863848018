import { createHash } from 'node:crypto';
import { awayCookie, awayLife, awayPath } from '#shared/outside.ts';
import { m } from '#shared/messages/messages.js';
import { page, textOf } from './plain-page.ts';

/** The quick exit where our own scripts are not at hand: the calendar, too, is kept by the service worker. */
const script = `{const form=document.querySelector('form');let last=[];
const leave=event=>{event.preventDefault();document.documentElement.style.display='none';
document.cookie='${awayCookie}=1; path=/; max-age=${awayLife}; samesite=lax'+(location.protocol==='https:'?'; secure':'');
location.replace('${awayPath}')};
form.addEventListener('submit',leave);
addEventListener('keydown',event=>{if(event.key!=='Escape'||event.repeat)return;
last=[...last.slice(-2),event.timeStamp];if(last.length===3&&event.timeStamp-last[0]<=1500)leave(event)},true)}`;
const scriptHash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const style = `
main{max-inline-size:34rem;padding-block:10vh;display:grid;gap:1rem;justify-items:start}
a,button{display:inline-block;font:inherit;font-weight:600;padding:.5rem 1rem;min-block-size:2.75rem;background:none;border:1px solid var(--line);border-radius:.25rem;text-decoration:none}
button{font-weight:400;color:var(--quiet)}
`;

/** What is shown without a line: the same to everybody, so that it may be kept on the device. */
export const offline = (): Response =>
	page({
		title: m.offline_title(),
		style,
		script: scriptHash,
		body:
			`<h1>${textOf(m.offline_title())}</h1><p>${textOf(m.offline_text())}</p><a href="">${textOf(m.error_again())}</a>` +
			`<form method="POST" action="${awayPath}"><button>${textOf(m.quick_exit())}</button></form><script>${script}</script>`
	});
