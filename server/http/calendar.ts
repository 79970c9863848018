import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { awayCookie, awayPath, calendarPath } from '#shared/outside.ts';
import { m } from '#shared/messages/messages.js';
import { getLocale } from '#shared/messages/runtime.js';
import { page, textOf } from './plain-page.ts';

/**
 * At another address of ours the calendar stands there because somebody left. Whoever came by Back or Reload stays, and the
 * address becomes its own; whoever typed the address or followed a link wants in again, and gets what is there. Back over
 * pages that a script once changed in place loads nothing, and changes the address alone.
 */
const script = `{const hide=()=>location.pathname!=='${calendarPath}'&&history.replaceState(null,'','${calendarPath}');
const [how]=performance.getEntriesByType('navigation');
if(!['${calendarPath}','${awayPath}'].includes(location.pathname)&&how&&how.type==='navigate'){
document.cookie='${awayCookie}=; path=/; max-age=0; samesite=lax';location.reload()}
else{hide();addEventListener('popstate',hide)}}`;
const scriptHash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const style = `
nav{display:flex;align-items:baseline;gap:1.25rem;margin-block-end:1.5rem}
nav a{text-decoration:none;color:var(--quiet)}
.year{display:grid;grid-template-columns:repeat(auto-fill,minmax(13.5rem,1fr));gap:2rem;align-items:start}
abbr{text-decoration:none}
table{inline-size:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:start;font-weight:600;padding-block-end:.25rem}
th{font-weight:400;color:var(--quiet);border-block-end:1px solid var(--line)}
th,td{text-align:end;padding:.1rem .3rem;inline-size:14.28%}
.free{color:var(--quiet)}
form{margin-block-start:3rem}
button{font:inherit;padding:.4rem .9rem;background:none;border:1px solid var(--line);border-radius:.25rem}
`;

/** Days of the week as Intl counts them: 1 is Monday. */
interface Week {
	firstDay: number;
	weekend: number[];
}

/** How weeks go where a language is spoken; English stands for the region, where most begin on Monday. */
const weekOf = (locale: string): Week =>
	(new Intl.Locale(locale === 'en' ? 'en-GB' : locale) as Intl.Locale & { getWeekInfo(): Week }).getWeekInfo();

const dayOf = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day));

const monthTable = (year: number, month: number) => {
	const locale = getLocale();
	const { firstDay, weekend } = weekOf(locale);
	const days = Array.from({ length: 7 }, (_, i) => ((firstDay - 1 + i) % 7) + 1);
	const format = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
	// The first of January 2024 was a Monday.
	const head = days.map((day) => {
		const date = dayOf(2024, 0, day);
		const [short, long] = [format({ weekday: 'narrow' }), format({ weekday: 'long' })];
		return `<th scope="col"><abbr title="${textOf(long.format(date))}">${textOf(short.format(date))}</abbr></th>`;
	});
	const number = new Intl.NumberFormat(locale, { useGrouping: false });
	const length = dayOf(year, month + 1, 0).getUTCDate();
	const before = (dayOf(year, month, 1).getUTCDay() + 6 - (firstDay - 1)) % 7;
	const rows = Array.from({ length: Math.ceil((before + length) / 7) }, (_, row) =>
		days.map((weekday, column) => {
			const day = row * 7 + column - before + 1;
			const free = weekend.includes(weekday) ? ' class="free"' : '';
			return `<td${free}>${day < 1 || day > length ? '' : number.format(day)}</td>`;
		})
	);
	const name = format({ month: 'long' }).format(dayOf(year, month, 1));
	const body = rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('');
	return `<table><caption>${textOf(name)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body}</tbody></table>`;
};

/** Without scripts nobody can tell Back from a typed address: a small button leads on. */
const wayBack = (path: string) =>
	`<noscript><form method="POST" action="${calendarPath}"><input type="hidden" name="to" value="${textOf(path)}">` +
	`<button>${textOf(m.calendar_continue())}</button></form></noscript>`;

const yearIn = (url: URL): number => {
	const asked = url.pathname === calendarPath ? (url.searchParams.get('year') ?? '') : '';
	const year = /^\d{4}$/.test(asked) ? Number(asked) : 0;
	return year >= 1900 && year <= 2100 ? year : new Date().getUTCFullYear();
};

/** The year's calendar: a page that says nothing of us, for whoever had to leave quickly. */
export const calendar = ({ url }: Pick<RequestEvent, 'url'>): Response => {
	const year = yearIn(url);
	const name = (of: number) => new Intl.NumberFormat(getLocale(), { useGrouping: false }).format(of);
	const link = (of: number) => `<a href="${calendarPath}?year=${of}">${name(of)}</a>`;
	const months = Array.from({ length: 12 }, (_, month) => monthTable(year, month)).join('');
	const nav = `<nav>${link(year - 1)}<h1>${name(year)}</h1>${link(year + 1)}</nav>`;
	return page({
		title: m.calendar_title(),
		style,
		script: scriptHash,
		body:
			nav +
			`<div class="year">${months}</div>` +
			(url.pathname === calendarPath ? '' : wayBack(url.pathname + url.search)) +
			`<script>${script}</script>`
	});
};
