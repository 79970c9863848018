import { sessionCookie } from '#server/core/session-cookie.ts';
import { fingerprint } from '#server/core/sessions.ts';
import { ask, submitForm, type Answer } from './http.ts';

/** A browser without scripts or pages: it keeps the cookies it is given, as browsers do. */
export class Browser {
	readonly server: { url: string };
	readonly cookies = new Map<string, string>();
	/** What was said about each cookie, besides its value. */
	readonly attributes = new Map<string, string>();

	constructor(server: { url: string }) {
		this.server = server;
	}

	/** The Cookie header it would send. */
	get cookie() {
		return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	}

	/** The id of the session its cookie stands for, as it is kept. */
	get sessionId() {
		return fingerprint(this.cookies.get(sessionCookie) ?? '');
	}

	/** Opens a page. */
	async open(path: string) {
		return this.#keep(await ask(this.server, path, { cookie: this.cookie, headers: { accept: 'text/html' } }));
	}

	/** Sends a form, as a page with scripts does. */
	async send(path: string, fields: Record<string, string>) {
		const { answer, result } = await submitForm(this.server, path, { cookie: this.cookie, fields });
		this.#keep(answer);
		return { answer, result };
	}

	/** Sends a form as a page without scripts does. */
	async sendPlain(path: string, fields: Record<string, string> = {}) {
		return this.#keep(await ask(this.server, path, { cookie: this.cookie, fields, headers: { accept: 'text/html' } }));
	}

	/** Signs in; gives `in`, or the status of the refusal. */
	async signIn(email: string, password: string, more: Record<string, string> = {}) {
		const { result } = await this.send('/sign-in?/signIn', { email, password, ...more });
		return result.type === 'redirect' ? 'in' : (result.status ?? 500);
	}

	/** Whether the server knows who it is. */
	async isIn() {
		return (await this.open('/account')).status === 200;
	}

	#keep(answer: Answer) {
		for (const line of answer.cookies) {
			const [, name = '', value = '', rest = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(line) ?? [];
			this.attributes.set(name, rest);
			if (value === '' || /max-age=0/i.test(rest)) this.cookies.delete(name);
			else this.cookies.set(name, value);
		}
		return answer;
	}
}
