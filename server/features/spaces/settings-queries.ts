import { localeOf, type InterfaceLanguage } from '#shared/locales.ts';
import type { GroupStarters, NetworkSettings } from '#shared/spaces.ts';
import type { Tx } from '#server/core/transaction.ts';

/** What stewards set for the network. */
export const findSettings = async (tx: Tx): Promise<NetworkSettings> => {
	const row = await tx.db
		.selectFrom('space')
		.select(['name', 'purpose', 'start_groups', 'languages'])
		.where('kind', '=', 'network')
		.executeTakeFirstOrThrow();
	const languages = row.languages as InterfaceLanguage[];
	const language = languages[0] ?? localeOf('');
	return { name: row.name, purpose: row.purpose, startGroups: row.start_groups as GroupStarters, language, languages };
};

/** The languages of the network's pages, its own first; undefined before there is a network. */
export const findNetworkLanguages = async (tx: Tx): Promise<InterfaceLanguage[] | undefined> => {
	const row = await tx.db.selectFrom('space').select('languages').where('kind', '=', 'network').executeTakeFirst();
	return row?.languages as InterfaceLanguage[] | undefined;
};

/** Changes what stewards set for the network. */
export const updateSettings = async (tx: Tx, settings: NetworkSettings) => {
	const { name, purpose, startGroups, language, languages } = settings;
	await tx.db
		.updateTable('space')
		.set({ name, purpose, start_groups: startGroups, languages: [...new Set([language, ...languages])] })
		.where('kind', '=', 'network')
		.execute();
};
