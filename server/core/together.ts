import type { Db } from './db.ts';
import type { Tx } from './transaction.ts';

const endOfTurn = () => new Promise<void>((resolve) => process.nextTick(resolve));

/**
 * Turns a query for many into one for each: what the commands of a group ask in the same turn is asked once. The many
 * answers stand in the order of the inputs. Say `writes` when it changes rows, so that a failure undoes it.
 */
export const together = <In, Out>(
	askAll: (db: Db, all: In[]) => Promise<Out[]>,
	options: { writes?: boolean } = {}
) => {
	const open = new WeakMap<Db, { all: In[]; answers: Promise<Out[]> }>();
	return async (tx: Tx, input: In): Promise<Out> => {
		if (options.writes) tx.hasWritten = true;
		let batch = open.get(tx.root);
		if (!batch) {
			const all: In[] = [];
			const answers = endOfTurn().then(() => {
				open.delete(tx.root);
				return askAll(tx.root, all);
			});
			open.set(tx.root, (batch = { all, answers }));
		}
		const index = batch.all.push(input) - 1;
		return (await batch.answers)[index] as Out;
	};
};
