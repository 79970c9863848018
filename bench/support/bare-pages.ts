import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import pg from 'pg';

/**
 * What our pages are compared with, in a process of its own: node:http that knows nobody and asks nothing about rights, one
 * prepared query for the 50 messages and their authors' names, written out as JSON or as plain HTML.
 */
const pool = new pg.Pool({ ...(JSON.parse(process.env.BENCH_DATABASE ?? '{}') as pg.PoolConfig), max: 8 });

const text = `
	select message.id, message.body, message.language, message.created_at, message.reply_to,
		(select text from person_name where person_id = authorship.person_id order by position limit 1) as name
	from activity join message on message.id = activity.message_id
		left join authorship on authorship.subject_id = message.id
	where activity.thread_id = $1 and activity.kind = 'message:posted'
	order by activity.seq desc limit 50`;

interface Row {
	id: string;
	body: { content: { content: { text?: string }[] }[] };
	language: string;
	created_at: Date;
	name: string;
}

const escape = (value: string) => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const toHtml = (row: Row) => `<article id="m-${row.id}" lang="${row.language}" dir="auto"><h2>${escape(row.name)}</h2>
<time>${row.created_at.toISOString()}</time>${row.body.content
	.map((paragraph) => `<p>${escape(paragraph.content.map((node) => node.text ?? '').join(''))}</p>`)
	.join('')}</article>`;

const http = createServer((request, response) => {
	const [, form, threadId] = (request.url ?? '').split('/');
	pool.query<Row>({ name: 'page', text, values: [threadId] }).then(
		({ rows }) => {
			const html = form === 'html';
			response.setHeader('content-type', html ? 'text/html; charset=utf-8' : 'application/json');
			response.end(
				html
					? `<!doctype html><title>A thread</title>${rows.reverse().map(toHtml).join('')}`
					: JSON.stringify(rows.reverse())
			);
		},
		(error: unknown) => response.writeHead(500).end(String(error))
	);
});

http.listen(0, '127.0.0.1', () => process.send?.((http.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
