import { statusOf } from '#shared/errors.ts';
import type { CallName } from '#shared/live.ts';
import type { Ack } from '#shared/call.ts';
import { ask, submitForm, type Answer } from '../support/http.ts';
import type { LiveClient } from '../support/live-client.ts';
import { forms } from './forms.ts';
import { addressOf, calls, type Scene } from './requests.ts';
import type { Outcome } from './table.ts';

/** What somebody met: in the table's words, and all that was said. */
export interface Met {
	outcome: Outcome;
	/** What was asked with, so that an echo is known for one. */
	asked: string;
	/** Everything in the answer. */
	said: string;
}

/** From somewhere else each time: some limits count by the place a browser comes from. */
const from = () => ({ 'x-forwarded-for': `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join('.')}` });
const asksForPage = () => ({ accept: 'text/html', ...from() });

const sentTo = (location: string | null): Outcome =>
	location?.startsWith('/sign-in') ? 'in' : location === '/today' ? 'home' : 'yes';

const everythingIn = ({ status, headers, text }: Answer) => {
	const kept = [...headers].filter(([name]) => !['date', 'set-cookie', 'connection', 'keep-alive'].includes(name));
	return `${status}\n${kept.map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${text}`;
};

const outcomeOfPage = ({ status, location }: Answer): Outcome =>
	status === 200 ? 'yes' : status === 303 ? sentTo(location) : `${status}`;

/** What is in a page that has been shown, where a place has something to show. */
const partOr = (outcome: Outcome, { row, place }: Scene, said: string): Outcome => {
	const isHome = /\/(groups\/\[spaceId\]|threads\/\[threadId\]|documents\/\[documentId\])$/.test(row.door);
	if (outcome !== 'yes' || !isHome || !place || place.inside.some((one) => said.includes(one))) return outcome;
	return 'part';
};

/** Opens a page or endpoint as a browser without scripts does. */
export const openPage = async (server: { url: string }, scene: Scene): Promise<Met> => {
	const [, pattern = ''] = scene.row.door.split(' ');
	const path = addressOf(pattern, scene);
	const answer = await ask(server, path, { cookie: scene.who.cookie, headers: asksForPage() });
	const said = everythingIn(answer);
	return { outcome: partOr(outcomeOfPage(answer), scene, answer.text), asked: path, said };
};

/** Asks for a file's progress, or sends its bytes, by the tus protocol. */
export const speakTus = async (server: { url: string }, scene: Scene): Promise<Met> => {
	const [method = '', pattern = ''] = scene.row.door.split(' ');
	const path = addressOf(pattern, scene);
	const sends = method === 'PATCH';
	const answer = await ask(server, path, {
		method,
		cookie: scene.who.cookie,
		...(sends && { body: 'a text' }),
		headers: {
			...from(),
			'tus-resumable': '1.0.0',
			...(sends && { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' })
		}
	});
	const outcome: Outcome = answer.status < 300 ? 'yes' : `${answer.status}`;
	return { outcome, asked: path, said: everythingIn(answer) };
};

interface DataNode {
	type: 'data' | 'skip' | 'error';
	status?: number;
}

/** Asks for what one part of a page loads, and nothing else: `index` counts from the outermost layout. */
export const askForData = async (
	server: { url: string },
	scene: Scene,
	path: string,
	{ index, count }: { index: number; count: number }
): Promise<Met> => {
	const mask = Array.from({ length: count }, (_, i) => (i === index ? '1' : '0')).join('');
	const asked = `${path === '/' ? '' : path}/__data.json?x-sveltekit-invalidated=${mask}`;
	const answer = await ask(server, asked, { cookie: scene.who.cookie, headers: from() });
	const said = everythingIn(answer);
	const body = JSON.parse(answer.text) as { type: string; location?: string; nodes?: (DataNode | null)[] };
	if (body.type === 'redirect') return { outcome: sentTo(body.location ?? null), asked, said };
	const node = body.nodes?.[index];
	if (node?.type === 'error') return { outcome: `${node.status ?? 500}`, asked, said };
	// A page that loads nothing shows the same to everybody.
	const shown = node === null || node?.type === 'data';
	return { outcome: partOr(shown ? 'yes' : '500', scene, answer.text), asked, said };
};

/** Sends a form, as a page with scripts does. */
export const sendForm = async (server: { url: string }, scene: Scene): Promise<Met> => {
	const { path, fields, asked } = formOf(scene);
	const { answer, result } = await submitForm(server, path, { cookie: scene.who.cookie, fields, headers: from() });
	const said = everythingIn(answer);
	if (result.type === 'redirect') {
		const outcome = sentTo(result.location);
		return { outcome: outcome === 'in' ? 'in' : 'yes', asked, said };
	}
	return { outcome: result.type === 'success' ? 'yes' : `${result.status ?? 500}`, asked, said };
};

/** Sends a form as a browser without scripts does, and gives the page that comes back. */
export const sendPlainForm = async (server: { url: string }, scene: Scene): Promise<Met> => {
	const { path, fields, asked } = formOf(scene);
	const answer = await ask(server, path, { cookie: scene.who.cookie, fields, headers: asksForPage() });
	const outcome = outcomeOfPage(answer);
	return { outcome: outcome === 'home' ? 'yes' : outcome, asked, said: everythingIn(answer) };
};

const formOf = (scene: Scene) => {
	const pattern = scene.row.door.replace(/^\w+ /, '');
	const fields = forms[pattern]?.(scene) ?? {};
	const path = addressOf(pattern.replace('?/default', ''), scene);
	return { path, fields, asked: `${path} ${JSON.stringify(fields)}` };
};

/** Calls over the socket; without one, nobody can. */
export const callThrough = async (client: LiveClient | undefined, scene: Scene): Promise<Met> => {
	const name = scene.row.door.replace('call ', '') as CallName;
	if (!client) return { outcome: 'shut', asked: '', said: '' };
	const input = await calls[name](scene);
	// Only in an open document can one write or move; whoever may not open it tries all the same.
	if (/^document:(update|awareness)$/.test(name))
		await client.raw('document:open', await calls['document:open'](scene));
	const answer: Ack<unknown> = await client.raw(name, input);
	const outcome: Outcome = answer.ok ? 'yes' : `${statusOf[answer.error.code]}`;
	return { outcome, asked: JSON.stringify(input), said: JSON.stringify(answer) };
};

const ids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;

/** What was said, without what differs from one thing to another by chance. */
export const moduloIds = ({ said }: Pick<Met, 'said'>) =>
	said.replace(ids, '#').replace(/nonce-[\w+/=]+|content-length: \d+/g, '');

/** Asks for what a page itself loads, without the layouts around it: no guard may stand in those. */
export const openAlone = (server: { url: string }, scene: Scene, layouts: number) => {
	const pattern = scene.row.door.replace('page ', '');
	return askForData(server, scene, addressOf(pattern, scene), { index: layouts, count: layouts + 1 });
};
