import { bodyOf } from '#shared/body.ts';
import type { Id } from '#shared/ids.ts';
import type { Access, SpaceDto } from '#shared/spaces.ts';
import { contextOf, newId, type Ctx } from '#server/core/context.ts';
import { inTransaction, type Tx } from '#server/core/transaction.ts';
import { postMessage, startThread } from '#server/features/discussions/commands.ts';
import { createDocument, writeText } from '#server/features/documents/commands.ts';
import { join } from '#server/features/spaces/commands.ts';
import { foundNetwork } from '#server/features/spaces/network.ts';
import { insertSpace } from '#server/features/spaces/queries.ts';
import { documents } from './content/documents.ts';
import { groups } from './content/groups.ts';
import { network } from './content/network.ts';
import { people } from './content/people.ts';
import { familyThreads } from './content/threads-families.ts';
import { prisonThreads } from './content/threads-prisons.ts';
import type { DemoDocument, DemoGroup, DemoThread } from './content/types.ts';
import { toNodes } from './nodes.ts';
import { idOf, nameFocalPoints, seatPeople, type Ids } from './people.ts';

/** Fills an empty database with the demo network, or only says who is there. */
export const seed = async (ctx: Ctx, fresh: boolean) => {
	if (fresh) await fill(ctx);
	const names = people.slice(0, 5).map((person) => `  ${person.names[0]?.text}, ${person.role}`);
	return (address: string) =>
		`Dastarkhan's demo runs at ${address}\n\nOpen it and choose whom to sign in as, for example:\n${names.join('\n')}\nAll people and texts are invented.\n`;
};

const fill = async (ctx: Ctx) => {
	const today = startOfDay(ctx.now());
	const begin = contextOf({ kind: 'house', personId: null }, ctx.database, () => daysBefore(today, 60, 8, 0));
	const { personIds, spaces } = await inTransaction(begin, (tx) => peopleAndGroups(tx, today));
	for (const thread of [...prisonThreads, ...familyThreads]) await talk(ctx, today, thread, personIds, spaces);
	for (const document of documents) await write(ctx, today, document, personIds, spaces);
};

const startOfDay = (now: Date) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
const daysBefore = (today: Date, days: number, hour: number, minute: number) =>
	new Date(today.getTime() - days * 86_400_000 + hour * 3_600_000 + minute * 60_000);

const peopleAndGroups = async (tx: Tx, today: Date) => {
	const house = await foundNetwork(tx, network.name, network.purpose);
	const personIds = await seatPeople(tx, house.id);
	await nameFocalPoints(tx, personIds, today);
	const spaces = new Map<string, SpaceDto>();
	for (const group of groups) spaces.set(group.key, await openGroup(tx, group, personIds));
	return { personIds, spaces };
};

const openGroup = async (tx: Tx, group: DemoGroup, personIds: Ids): Promise<SpaceDto> => {
	const now = tx.now();
	const { name, purpose } = group;
	const access: Access = group.access;
	const space: SpaceDto = { id: newId(now), kind: 'group', name, purpose, access, streamId: newId(now) };
	await insertSpace(tx, space);
	for (const { person, role } of group.members) await join(tx, space, idOf(personIds, person), role);
	return space;
};

const spaceOf = (spaces: Map<string, SpaceDto>, key: string): SpaceDto => {
	const space = spaces.get(key);
	if (!space) throw new Error(`the demo names the group "${key}", which is not there`);
	return space;
};

const talk = async (ctx: Ctx, today: Date, thread: DemoThread, personIds: Ids, spaces: Map<string, SpaceDto>) => {
	const as = (key: string, at: Date) =>
		contextOf({ kind: 'house', personId: idOf(personIds, key) }, ctx.database, () => at);
	let threadId: Id = newId();
	const posted: Id[] = [];
	for (const [i, message] of thread.messages.entries()) {
		const who = as(message.by, daysBefore(today, message.daysAgo, message.hour, message.minute));
		const said = { body: bodyOf(message.text), language: message.language };
		if (i === 0) {
			const { title } = thread;
			const spaceId = spaceOf(spaces, thread.group).id;
			threadId = (await startThread(who, { ...said, clientId: threadId, spaceId, title })).id;
			continue;
		}
		const replyTo = message.replyTo === undefined ? null : (posted[message.replyTo] ?? null);
		posted[i] = (await postMessage(who, { ...said, threadId, clientId: newId(), replyTo })).id;
	}
};

const write = async (ctx: Ctx, today: Date, text: DemoDocument, personIds: Ids, spaces: Map<string, SpaceDto>) => {
	const at = daysBefore(today, text.daysAgo, 9, 0);
	const as = (key: string) => contextOf({ kind: 'house', personId: idOf(personIds, key) }, ctx.database, () => at);
	const { kind, title } = text;
	const document = await createDocument(as(text.by), {
		spaceId: spaceOf(spaces, text.group).id,
		kind,
		title,
		language: 'en'
	});
	await writeText(as(text.by), document.id, text.blocks.flatMap(toNodes));
};
