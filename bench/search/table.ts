import type { Id } from '#shared/ids.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { newId } from '#server/core/context.ts';
import type { Database } from '#server/core/db.ts';
import { inTransaction } from '#server/core/transaction.ts';
import { insertSpace } from '#server/features/spaces/queries.ts';
import { Builder, type TestPerson } from '../../tests/support/builders.ts';
import { fillWithMessages } from './fill.ts';

const groups = 1000;
const ownGroups = 30;

/** Who searches, and among whom and what. */
export interface Table {
	reader: TestPerson;
	people: TestPerson[];
	/** A group of the reader's that others may not read. */
	own: SpaceDto;
}

/** Sets a table: a thousand groups, a third of them open to the network, the reader in 30 of the others, and so many messages. */
export const setTable = async (database: Database, messages: number): Promise<Table> => {
	const build = new Builder(database);
	await build.network();
	const people = await build.people(100);
	const reader = people[0] as TestPerson;
	const mine = new Set<Id>();
	const spaces: SpaceDto[] = [];
	for (let i = 0; i < groups; i++) {
		const access = i % 3 === 0 ? 'open' : 'invitation';
		const space: SpaceDto = { id: newId(), kind: 'group', name: `Group ${i}`, purpose: '', access, streamId: newId() };
		if (i % Math.floor(groups / ownGroups) === 1) {
			spaces.push(await build.group([{ person: reader }], { access, name: space.name }));
			mine.add((spaces.at(-1) as SpaceDto).id);
		} else {
			await inTransaction(build.house, (tx) => insertSpace(tx, space));
			spaces.push(space);
		}
	}
	const readable = new Set(spaces.filter(({ id, access }) => access === 'open' || mine.has(id)).map(({ id }) => id));
	await fillWithMessages(database, { count: messages, spaces, readable, authors: people.map(({ id }) => id) });
	const own = spaces.find(({ id, access }) => mine.has(id) && access !== 'open') as SpaceDto;
	return { reader, people, own };
};
