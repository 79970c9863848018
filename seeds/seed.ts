import { contextOf, type Ctx } from '#server/core/context.ts';
import { inTransaction } from '#server/core/transaction.ts';
import { foundNetwork } from '#server/features/spaces/network.ts';
import { committeeDocuments } from './content/committee.ts';
import { documents } from './content/documents.ts';
import { commentOnDocument } from './margins.ts';
import { network } from './content/network.ts';
import { people } from './content/people.ts';
import { questions } from './content/questions.ts';
import { threads } from './content/threads.ts';
import { daysBefore, startOfDay } from './clock.ts';
import { doThings } from './done.ts';
import { heedThings } from './follow.ts';
import { publishOne } from './publish.ts';
import { readAlong } from './read.ts';
import { reportThings } from './reports.ts';
import { nameFocalPoints, seatPeople } from './people.ts';
import { bringNewcomers, inviteOthers, knock, openGroups, seatCommittee } from './spaces.ts';
import type { Stage } from './stage.ts';
import { ask, talk, write } from './talk.ts';

/** Fills an empty database with the demo network, or only says who is there. */
export const seed = async (ctx: Ctx, fresh: boolean) => {
	if (fresh) await fill(ctx);
	const names = people.slice(0, 5).map((person) => `  ${person.names[0]?.text}, ${person.role}`);
	return (address: string) =>
		`Dastarkhan's demo runs at ${address}\n\nOpen it and choose whom to sign in as, for example:\n${names.join('\n')}\nAll people and texts are invented.\n`;
};

const fill = async (ctx: Ctx) => {
	const today = startOfDay(ctx.now());
	const stage = await lay(ctx, today);
	await seatCommittee(stage);
	for (const thread of threads) await talk(stage, thread);
	for (const question of questions) await ask(stage, question);
	for (const document of [...documents, ...committeeDocuments]) await write(stage, document);
	await commentOnDocument(stage);
	await publishOne(stage);
	await readAlong(stage);
	await doThings(stage);
	await reportThings(stage);
	await bringNewcomers(stage);
	await heedThings(stage);
	await knock(stage);
	await inviteOthers(stage);
};

/** The network with its people and groups, as they were when the oldest talk began. */
const lay = (ctx: Ctx, today: Date): Promise<Stage> => {
	const begin = contextOf({ kind: 'house', personId: null }, ctx.database, () => daysBefore(today, 120));
	return inTransaction(begin, async (tx) => {
		const house = await foundNetwork(tx, network.name, network.purpose);
		const personIds = await seatPeople(tx, house.id);
		await nameFocalPoints(tx, personIds, today);
		const spaces = await openGroups(tx, personIds);
		spaces.set('network', house);
		return { ctx, today, personIds, spaces };
	});
};
