import { toMarkdown } from '#shared/markdown.ts';
import type { Id } from '#shared/ids.ts';
import type { ReactionKind } from '#shared/reactions.ts';
import { newId } from '#server/core/context.ts';
import { inTransaction } from '#server/core/transaction.ts';
import { postMessage, startThread } from '#server/features/discussions/commands.ts';
import * as deeds from '#server/features/discussions/deeds.ts';
import { closeThread, pinThread } from '#server/features/discussions/thread-deeds.ts';
import { insertLink } from '#server/features/documents/link-queries.ts';
import { actingAs, spaceIdOf, type Stage } from './stage.ts';

const pinned = 'Первая неделя дома: что вы делаете день за днём?';
const closed = 'Бойы ұзын, сыныбы төмен: қайда отырғызамыз?';
const written = 'The first week at home';

/** Who says what to the messages of the pinned thread, by their places in it. */
const reactions: [message: number, kind: ReactionKind, who: string[]][] = [
	[0, 'thanks', ['mavzuna', 'nasrin', 'sugath']],
	[0, 'we_too', ['akmaral', 'luqman']],
	[2, 'useful', ['burul', 'mavzuna', 'akmaral', 'nasrin']],
	[4, 'disagree', ['sugath']],
	[4, 'will_answer', ['burul']],
	[6, 'agree', ['burul', 'nasrin']]
];

/** What people of the demo did to what was said: they reacted, mended, took back, pinned, closed with an outcome, announced. */
export const doThings = async (stage: Stage) => {
	const threadId = await threadCalled(stage, pinned);
	const messages = await messagesOf(stage, threadId);
	for (const [nth, kind, who] of reactions) {
		for (const person of who) await react(stage, person, { threadId, messageId: messages[nth] ?? '', kind });
	}
	await pinThread(actingAs(stage, 'burul', { daysAgo: 5 }), { threadId, pinned: true });
	await mend(stage, threadId, messages.at(-1) ?? '');
	await takeBack(stage, threadId);
	await linkDocument(stage, threadId);

	const ended = { threadId: await threadCalled(stage, closed), outcome };
	await closeThread(actingAs(stage, 'nurzhamal', { daysAgo: 30 }), ended);
	await announce(stage);
};

const outcome =
	'Бөлек сынып ашпаймыз. Орындықтары биік бір ортақ үстелді артына қоямыз, кім қаласа, сонда отырады. Кітапты үйде інісімен бірге емес, жеке оқиды.';

/** The thread of the demo with a title. */
export const threadCalled = async ({ ctx }: Stage, title: string): Promise<Id> =>
	(await ctx.database.db.selectFrom('thread').select('id').where('title', '=', title).executeTakeFirstOrThrow()).id;

/** The messages of a thread of the demo, in their order. */
export const messagesOf = async ({ ctx }: Stage, threadId: Id): Promise<Id[]> => {
	const said = ctx.database.db.selectFrom('activity').select('message_id').where('thread_id', '=', threadId);
	const rows = await said.where('kind', '=', 'message:posted').orderBy('seq').execute();
	return rows.flatMap((row) => row.message_id ?? []);
};

const react = (stage: Stage, person: string, what: { threadId: Id; messageId: Id; kind: ReactionKind }) =>
	deeds.reactToMessage(actingAs(stage, person, { daysAgo: 3 }), { ...what, on: true });

/** Whoever had the last word adds a sentence to it. */
const mend = async (stage: Stage, threadId: Id, messageId: Id) => {
	const who = actingAs(stage, 'burul', { daysAgo: 2, hour: 4 });
	const { message } = await deeds.loadMessage(who, { threadId, messageId });
	const body = `${toMarkdown(message.body)}\n\nДобавлю: на пятый день мы теперь звоним и бабушке, а не только матери.`;
	await deeds.editMessage(who, { threadId, messageId, body, language: message.language });
};

const takeBack = async (stage: Stage, threadId: Id) => {
	const who = actingAs(stage, 'sugath', { daysAgo: 2, hour: 5 });
	const said = { threadId, body: 'This was for the other thread, sorry.', language: 'en', clientId: newId() };
	const { id: messageId } = await postMessage(who, { ...said, replyTo: null });
	await deeds.deleteMessage(actingAs(stage, 'sugath', { daysAgo: 2, hour: 6 }), { threadId, messageId });
};

const linkDocument = async ({ ctx }: Stage, threadId: Id) => {
	const documents = ctx.database.db.selectFrom('document').select('id').where('title', '=', written);
	const { id } = await documents.executeTakeFirstOrThrow();
	await inTransaction(ctx, (tx) => insertLink(tx, threadId, id));
};

const announce = (stage: Stage) =>
	startThread(actingAs(stage, 'tilek', { daysAgo: 8, hour: 5 }), {
		spaceId: spaceIdOf(stage, 'school'),
		title: 'Бейшембиде саат 15:00дө чогулабыз',
		body: 'Бир саат сүйлөшөбүз, Бишкек убактысы менен. Ар ким бир мисал алып келсин: **баланын аты жок**, мектептин аты жок. Келе албагандар бул жерден окуйт.',
		language: 'ky',
		clientId: newId(),
		announces: true,
		answers: false
	});
