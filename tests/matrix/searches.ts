import type { Id } from '#shared/ids.ts';
import { searchKinds } from '#shared/search.ts';
import { spacePlaces, type World } from './world.ts';

/** Every way of narrowing, aimed at what stands in each place: what the address of a search holds. */
export const searchesOf = async (world: World): Promise<Record<string, string>[]> => {
	const today = new Date().toISOString().slice(0, 10);
	const all: Record<string, string>[] = searchKinds.map((kind) => ({ words: 'canary', kind }));
	for (const name of spacePlaces) {
		const { space, insider, thread, inside } = world.places[name];
		const [message] = await world.messagesOf(thread.id);
		const words = 'canary';
		all.push(
			...inside.slice(0, 6).flatMap((text) => [{ words: text }, { words: `"${text}"` }, { words: text.slice(-8) }]),
			{ by: insider.name },
			{ words, by: insider.name },
			{ space: space.id },
			{ words, space: space.id, kind: 'messages' },
			{ words, space: space.id, from: today, to: today },
			{ words: '-nothing', space: space.id },
			{ words, kind: 'messages', before: message?.id ?? '' }
		);
	}
	return all;
};

/** Searches in a space, for one that is hidden and one that is not there. */
export const searchesIn = (spaceId: Id): Record<string, string>[] => [
	{ space: spaceId },
	{ words: 'canary', space: spaceId },
	{ words: 'canary', space: spaceId, kind: 'messages' }
];
