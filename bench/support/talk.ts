import { bodyOf } from '#shared/body.ts';
import type { Id } from '#shared/ids.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import type { Database } from '#server/core/db.ts';
import { numbers } from './population.ts';

const perThread = 50;
const languages = ['en', 'ru', 'fa', 'ur', 'uz', 'tg', 'ky'];
const sentences = [
	'We tried it with two classes last spring, and the parents came in the third week.',
	'Мы пробовали это с двумя классами весной, и родители пришли на третьей неделе.',
	'ما این را بهار گذشته با دو صنف آزمایش کردیم و والدین در هفته سوم آمدند.',
	'ہم نے پچھلی بہار دو جماعتوں کے ساتھ یہ آزمایا اور والدین تیسرے ہفتے آئے۔',
	'Bahorda ikki sinf bilan sinab koʻrdik, ota-onalar uchinchi haftada kelishdi.'
];

/**
 * Fills groups with discussions of 50 messages each, evenly and side by side, written into the tables as the commands would:
 * a hundred thousand posts one by one would take longer than what is measured. Gives the threads, the fullest first.
 */
export const fillWithTalk = async (
	{ pool }: Database,
	spaces: SpaceDto[],
	authors: Id[],
	messages: number
): Promise<Id[]> => {
	const next = numbers(11);
	const bodies = Array.from({ length: 60 }, () =>
		bodyOf(Array.from({ length: 2 + Math.floor(next() * 4) }, () => sentences[Math.floor(next() * 5)]).join(' '))
	);
	const threads: Id[] = [];
	for (const [i, { id, streamId }] of spaces.entries()) {
		const mine = Math.ceil(messages / perThread / spaces.length);
		const { rows } = await pool.query<{ id: Id }>(filling, [
			id,
			streamId,
			mine,
			perThread,
			authors,
			bodies.map((body) => JSON.stringify(body)),
			languages,
			i
		]);
		threads.push(...rows.map((row) => row.id));
	}
	return threads;
};

/** A minute apart from message to message of a group; threads take turns, as they do where several are talked about at once. */
const filling = `
	with begun as (
		insert into thread (id, space_id, kind, title, language, byline_kind, created_at, last_seq)
		select uuidv7(), $1::uuid, 'discussion', 'What we tried and what came of it, ' || nth, 'en', 'person',
			now() - interval '90 days' + nth * interval '1 minute',
			(select head from stream where id = $2::uuid) + $3::int * $4::int
		from generate_series(1, $3::int) nth
		returning id, created_at
	), written as (
		select uuidv7() as id, begun.id as thread_id, nth,
			($5::uuid[])[1 + (nth * 7 + $8::int) % cardinality($5::uuid[])] as author_id,
			($6::jsonb[])[1 + (nth * 13 + $8::int) % cardinality($6::jsonb[])] as body,
			($7::text[])[1 + nth % cardinality($7::text[])] as language,
			row_number() over (order by nth, begun.id) as place
		from begun cross join generate_series(1, $4::int) nth
	), said as (
		insert into message (id, thread_id, client_id, body, language, byline_kind, created_at)
		select id, thread_id, gen_random_uuid(), body, language, 'person', now() - interval '60 days' + place * interval '1 minute'
		from written
	), authored as (
		insert into authorship (subject_id, person_id)
		select id, author_id from written union all select id, ($5::uuid[])[1] from begun
	), moved as (
		update stream set head = head + (select count(*) from written) where id = $2::uuid
		returning head - (select count(*) from written) as base
	), logged as (
		insert into activity (stream_id, seq, kind, space_id, thread_id, message_id, at)
		select $2::uuid, moved.base + place, 'message:posted', $1::uuid, thread_id, id,
			now() - interval '60 days' + place * interval '1 minute'
		from written cross join moved
	)
	select id from begun`;
