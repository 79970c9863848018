import { Refusal } from '#shared/errors.ts';
import type {
	CountryFocalPoints,
	EndFocalPoint,
	FocalPoint,
	FocalPointsPage,
	NameFocalPoint
} from '#shared/focal-points.ts';
import { regionCountries } from '#shared/places.ts';
import * as may from '#shared/policies/index.ts';
import { newId, type Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { listPersonCards } from '#server/features/people/card-queries.ts';
import * as queries from './queries.ts';

/** Who answers for which country, and where nobody does. */
export const listFocalPoints = (ctx: Ctx): Promise<FocalPointsPage> =>
	inSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		authorize(may.seePeople(standing));
		const points = await queries.listFocalPoints(tx);
		const countries = [...new Set([...regionCountries, ...points.map((point) => point.country)])];
		const ids = points.flatMap((point) => (point.personId === null ? [] : [point.personId]));
		return {
			countries: countries.map((country) => inCountry(country, points, today(tx))),
			people: await listPersonCards(tx, ids),
			mayName: may.nameFocalPoint(standing)
		};
	});

const today = (tx: Tx) => tx.now().toISOString().slice(0, 10);

const inCountry = (country: string, all: FocalPoint[], day: string): CountryFocalPoints => {
	const points = all.filter((point) => point.country === country);
	const lasts = ({ until }: FocalPoint) => until === null || until > day;
	return {
		country,
		current: points.find((point) => point.since <= day && lasts(point)) ?? null,
		next: points.find((point) => point.since > day) ?? null,
		former: points.filter((point) => !lasts(point))
	};
};

/** Names somebody of the network as a country's focal point; the mandate before ends that day. One from a later day on: `conflict`. */
export const nameFocalPoint = (ctx: Ctx, input: NameFocalPoint) =>
	inTransaction(ctx, async (tx) => {
		const standing = await accessAsSteward(tx);
		const [card] = await listPersonCards(tx, [input.personId]);
		found(card, !card?.former);
		authorize(may.nameFocalPoint(standing));
		await queries.lockCountry(tx, input.country);
		if (input.until !== null && input.until <= input.since) {
			throw new Refusal('bad_input', { fields: { until: ['before_it_begins'] } });
		}
		if (await queries.isNamedFrom(tx, input.country, input.since)) {
			throw new Refusal('conflict', { fields: { since: ['already_named'] } });
		}
		await queries.endMandates(tx, input.country, input.since);
		await queries.insertFocalPoint(tx, { ...input, id: newId(tx.now()) });
		return null;
	});

/** Ends a focal point's mandate today; the chair is shown as vacant. */
export const endFocalPoint = (ctx: Ctx, input: EndFocalPoint) =>
	inTransaction(ctx, async (tx) => {
		authorize(may.nameFocalPoint(await accessAsSteward(tx)));
		const point = await queries.findFocalPoint(tx, input.focalPointId);
		found(point);
		await queries.lockCountry(tx, point.country);
		await queries.endMandate(tx, point.id);
		return null;
	});

const accessAsSteward = async (tx: Tx) => {
	const standing = await standingOf(tx);
	if (standing.personId === null) throw new Refusal('not_signed_in');
	return standing;
};
