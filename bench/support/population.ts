import { sectors, type PersonName } from '#shared/people.ts';
import { offeredLanguages, regionCountries } from '#shared/places.ts';
import { profileFields } from '#shared/profiles.ts';
import { themes } from '#shared/themes.ts';
import { newId, type Ctx } from '#server/core/context.ts';
import { inTransaction, type Tx } from '#server/core/transaction.ts';
import { insertOrganisation, insertPerson } from '#server/features/people/queries.ts';
import { insertMember } from '#server/features/spaces/queries.ts';

/** Numbers that are the same at every run (mulberry32). */
export const numbers = (seed: number) => () => {
	seed = (seed + 0x6d2b79f5) | 0;
	let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
	return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const syllables = {
	Latn: 'ai bek gul nur mir zhan dil shod kar oy bola rus tem ser ik lan ma ra sha fi'.split(' '),
	Cyrl: 'ай бек гүл нұр мир жан дил шод қар ой бола рус тем сер ик лан ма ра ша фи'.split(' '),
	Arab: 'گل نور میر جان دل شاد کار خان رحیم زاده علی بی شا فر نا سر ما را تا لا'.split(' ')
} as const;
const work =
	'visits families after release and keeps their papers in order teaches in evening school trains officers of the district writes about what worked and what did not'.split(
		' '
	);

const picker = (next: () => number) => {
	const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
	const some = <T>(from: readonly T[], most: number): T[] => [
		...new Set(Array.from({ length: 1 + Math.floor(next() * most) }, () => pick(from)))
	];
	return { pick, some };
};

/** Fills a network with invented people, as many in three scripts, a tenth with something they hide; the same at every run. */
export const populate = async (ctx: Ctx, networkId: string, count: number) => {
	const next = numbers(3);
	const organisationIds = await inTransaction(ctx, (tx) => writeOrganisations(tx, Math.ceil(count / 25)));
	for (let from = 0; from < count; from += 500) {
		await inTransaction(ctx, async (tx) => {
			for (let i = from; i < Math.min(from + 500, count); i++) await writePerson(tx, networkId, next, organisationIds);
		});
	}
};

const writeOrganisations = async (tx: Tx, count: number) => {
	const ids = Array.from({ length: count }, () => newId());
	for (const [i, id] of ids.entries()) {
		await insertOrganisation(tx, { id, name: `Organisation ${i}`, kind: 'ngo', country: 'KG', listed: true });
	}
	return ids;
};

const writePerson = async (tx: Tx, networkId: string, next: () => number, organisationIds: string[]) => {
	const { pick, some } = picker(next);
	const word = (script: keyof typeof syllables) => {
		const text = Array.from({ length: 2 + Math.floor(next() * 2) }, () => pick(syllables[script])).join('');
		return text.charAt(0).toUpperCase() + text.slice(1);
	};
	const name = (script: keyof typeof syllables): PersonName => ({ script, text: `${word(script)} ${word(script)}` });
	const words = () => some(work, 14).join(' ');
	const id = newId();
	await insertPerson(tx, {
		id,
		streamId: newId(),
		names: [name(pick(['Latn', 'Cyrl', 'Arab'])), name('Latn')],
		country: pick(regionCountries),
		place: word('Latn'),
		sector: pick(sectors),
		occupation: words().slice(0, 60),
		organisationId: pick(organisationIds),
		languages: some(offeredLanguages, 3),
		worksOn: words(),
		askAbout: words(),
		themes: some(themes, 3),
		willingToAnswer: next() < 0.5,
		willingToMeet: next() < 0.3,
		inDirectory: next() < 0.97,
		visibility: next() < 0.1 ? { [pick(profileFields)]: pick(['groups', 'nobody']) } : {}
	});
	await insertMember(tx, networkId, id, 'member');
};
