import { Upload } from 'tus-js-client';
import { mostAttachments, type Attachment } from '#shared/attachments.ts';
import { Refusal, type RefusalDto } from '#shared/errors.ts';
import { pathOfUpload } from '#shared/file-paths.ts';
import type { PlaceOfFile } from '#shared/written-in.ts';
import type { LiveConnection } from '$lib/live/connection.svelte.ts';

type Line = Pick<LiveConnection, 'call' | 'onReconnect'>;

/** A piece takes two minutes on the weakest line we know; what of it has come when a line breaks need not come again. */
const pieceBytes = 512 * 1024;
/** When to try again after a line broke, in milliseconds; after the last it waits until the line is back. */
const tries = [0, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000];
const askAgainAfter = 3000;

/** A file on its way to the server. */
export class Outgoing {
	readonly clientId: string = crypto.randomUUID();
	readonly file: File | null;
	readonly name: string;
	readonly bytes: number;
	sent = $state(0);
	/** `waiting`: its turn comes; `checking`: all of it has come and is looked at. */
	state = $state<'waiting' | 'sending' | 'paused' | 'checking' | 'here' | 'refused'>('waiting');
	refusal = $state.raw<RefusalDto | null>(null);
	attachment = $state.raw<Attachment | null>(null);
	description = $state('');
	/** What the server calls it, once it knows of it. */
	id: string | null = null;
	upload: Upload | null = null;

	constructor(of: File | Attachment) {
		[this.name, this.bytes] = [of.name, of instanceof File ? of.size : of.bytes];
		this.file = of instanceof File ? of : null;
		if (of instanceof File) return;
		[this.attachment, this.id, this.state, this.description] = [of, of.id, 'here', of.description];
	}
}

/**
 * The files somebody adds to what she writes: one after the other, so that the first is there soon on a weak line. Each can
 * be paused, goes on where it stopped, and can be taken out.
 */
export class Uploads {
	all = $state<Outgoing[]>([]);
	readonly #live: Line;
	readonly #place: PlaceOfFile;
	readonly #changed: () => void;
	readonly #stop: () => void;

	/** `changed` hears when one has come or was taken out. */
	constructor(live: Line, place: PlaceOfFile, changed: () => void) {
		[this.#live, this.#place, this.#changed] = [live, place, changed];
		this.#stop = live.onReconnect(() => this.#next());
	}

	/** Adds files; those beyond what comes with one message are refused. */
	add(files: Iterable<File | Attachment>) {
		for (const file of files) {
			const one = new Outgoing(file);
			if (this.all.length >= mostAttachments) this.#refuse(one, { code: 'bad_input', fields: { '': ['files_many'] } });
			else if (one.bytes === 0) this.#refuse(one, { code: 'bad_input', fields: { '': ['file_empty'] } });
			this.all.push(one);
		}
		this.#next();
	}

	/** What can go with a message now; null while something is still on its way or stands refused. */
	get ready(): Attachment[] | null {
		const here = this.all.flatMap(({ attachment, description }) => (attachment ? { ...attachment, description } : []));
		return here.length === this.all.length ? here : null;
	}

	/** Whether something is refused: then whoever writes decides what becomes of it. */
	get hasRefused() {
		return this.all.some(({ state }) => state === 'refused');
	}

	/** Stops one for now. */
	pause(one: Outgoing) {
		void one.upload?.abort();
		one.state = 'paused';
		this.#next();
	}

	/** Lets one go on where it stopped. */
	goOn(one: Outgoing) {
		one.state = 'waiting';
		this.#next();
	}

	/** Takes one out. */
	takeOut(one: Outgoing) {
		void one.upload?.abort();
		this.all = this.all.filter(({ clientId }) => clientId !== one.clientId);
		this.#changed();
		// What is not taken back goes by itself after a day.
		if (one.id) void this.#live.call('attachment:remove', { attachmentId: one.id }).catch(() => undefined);
		this.#next();
	}

	/** Says what is to be seen in one. */
	describe(one: Outgoing, description: string) {
		one.description = description;
		if (one.id)
			void this.#live.call('attachment:describe', { attachmentId: one.id, description }).catch(() => undefined);
	}

	/** Gives them to a message that goes now. */
	take(): Attachment[] {
		const here = this.ready ?? [];
		this.all = [];
		return here;
	}

	/** Nobody looks any more. */
	close() {
		this.#stop();
		for (const { upload } of this.all) void upload?.abort();
	}

	#refuse(one: Outgoing, refusal: RefusalDto) {
		one.refusal = refusal;
		one.state = 'refused';
	}

	#next() {
		if (this.all.some(({ state }) => state === 'sending' || state === 'checking')) return;
		const one = this.all.find(({ state }) => state === 'waiting');
		if (one?.file) void this.#send(one, one.file);
	}

	async #send(one: Outgoing, file: File) {
		one.state = 'sending';
		one.refusal = null;
		try {
			if (one.id === null) {
				const { name, bytes, clientId } = one;
				const begun = { ...this.#place, name: name || 'file', bytes, clientId };
				one.id = (await this.#live.call('attachment:begin', begun)).id;
			}
			await this.#sendBytes(one, file, one.id);
			if (!this.#isOn(one)) return;
			one.state = 'checking';
			one.attachment = await this.#live.call('attachment:finish', { attachmentId: one.id });
			one.state = 'here';
			this.#changed();
			if (one.description !== '') this.describe(one, one.description);
		} catch (error) {
			if (this.#isOn(one)) this.#onFailure(one, error);
		}
		this.#next();
	}

	/** Neither paused nor taken out meanwhile. */
	#isOn(one: Outgoing) {
		return this.all.some(({ clientId }) => clientId === one.clientId) && one.state !== 'paused';
	}

	/** Without an answer it is tried again, when the line is back or after a while; what is refused stays so. */
	#onFailure(one: Outgoing, error: unknown) {
		const refusal: RefusalDto = error instanceof Refusal ? error.toDto() : { code: 'unavailable' };
		if (refusal.code !== 'unavailable' && refusal.code !== 'too_many') return this.#refuse(one, refusal);
		one.refusal = refusal;
		one.state = 'waiting';
		setTimeout(() => this.#next(), (refusal.retryAfter ?? 0) * 1000 || askAgainAfter);
	}

	#sendBytes(one: Outgoing, file: File, id: string): Promise<void> {
		return new Promise((resolve, reject) => {
			one.upload = new Upload(file, {
				uploadUrl: pathOfUpload(id),
				chunkSize: pieceBytes,
				retryDelays: tries,
				storeFingerprintForResuming: false,
				onProgress: (sent) => (one.sent = sent),
				onSuccess: () => resolve(),
				onError: (error) => reject(refusalFor(error))
			});
			one.upload.start();
		});
	}
}

const refusalFor = (error: unknown): Refusal => {
	const { originalResponse } = error as { originalResponse?: { getStatus(): number } | null };
	switch (originalResponse?.getStatus()) {
		case 404:
		case 403:
			return new Refusal('not_found');
		case 413:
			return new Refusal('too_large');
		default:
			return new Refusal('unavailable');
	}
};
