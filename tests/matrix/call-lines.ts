/** Calls over the socket that meet the same, each group with the lines of every one of them. */
const groups: [calls: string[], lines: string][] = [
	[
		['stream:follow'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward
open       | shut    shut    shut      404      | 404   yes      yes    yes      yes    yes  yes
request    | shut    shut    shut      404      | 404   404      404    yes      yes    yes  404
invitation | shut    shut    shut      404      | 404   404      404    yes      yes    yes  404
network    | shut    shut    shut      404      | 404   yes      yes    yes      yes    yes  yes
own        | shut    shut    shut      404      | yes   yes      yes    yes      yes    yes  yes
theirs     | shut    shut    shut      404      | 404   404      404    404      404    404  404
`
	],
	[
		['stream:leave', 'document:close'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward
invitation | shut    shut    shut      same     | same  same     same   same     same   same same
`
	],
	[
		['person:cards', 'anything:find', 'unread:list'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward
-          | shut    shut    shut      401      | yes   yes      yes    yes      yes    yes  yes
`
	],
	[
		[
			'thread:start',
			'message:post',
			'message:edit',
			'message:delete',
			'message:restore',
			'message:react',
			'attachment:begin',
			'mention:find',
			'message:preview',
			'draft:keep',
			'draft:load',
			'presence:write',
			'document:update'
		],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward
open       | shut    shut    shut      404      | 404   403      403    403      yes    yes  403
request    | shut    shut    shut      404      | 404   404      404    403      yes    yes  404
invitation | shut    shut    shut      404      | 404   404      404    403      yes    yes  404
network    | shut    shut    shut      404      | 404   yes      yes    yes      yes    yes  yes
`
	],
	[
		['message:redact'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward
open       | shut    shut    shut      404      | 404   403      403    403      403    yes  yes
request    | shut    shut    shut      404      | 404   404      404    403      403    yes  404
invitation | shut    shut    shut      404      | 404   404      404    403      403    yes  404
network    | shut    shut    shut      404      | 404   403      403    403      403    403  yes
`
	],
	[
		['attachment:finish', 'attachment:describe', 'attachment:remove'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward
own        | shut    shut    shut      404      | 404   yes      yes    yes      yes    yes  yes
theirs     | shut    shut    shut      404      | 404   404      404    404      404    404  404
`
	],
	[
		['thread:load', 'presence:enter', 'document:open', 'comment:list'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward
open       | shut    shut    shut      404      | 404   yes      yes    yes      yes    yes  yes
request    | shut    shut    shut      404      | 404   404      404    yes      yes    yes  404
invitation | shut    shut    shut      404      | 404   404      404    yes      yes    yes  404
network    | shut    shut    shut      404      | 404   yes      yes    yes      yes    yes  yes
`
	],
	[
		['thread:mark-unread', 'thread:read', 'thread:set-level'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward
open       | shut    shut    shut      404      | 404   403      403    yes      yes    yes  403
request    | shut    shut    shut      404      | 404   404      404    yes      yes    yes  404
invitation | shut    shut    shut      404      | 404   404      404    yes      yes    yes  404
network    | shut    shut    shut      404      | 404   yes      yes    yes      yes    yes  yes
`
	],
	[
		['presence:leave'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward
invitation | shut    shut    shut      yes      | yes   yes      yes    yes      yes    yes  yes
`
	],
	[
		['document:awareness'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward
open       | shut    shut    shut      404      | 404   same     same   same     same   same same
request    | shut    shut    shut      404      | 404   404      404    same     same   same 404
invitation | shut    shut    shut      404      | 404   404      404    same     same   same 404
network    | shut    shut    shut      404      | 404   same     same   same     same   same same
`
	]
];

/** Calls over the socket, line by line. */
export const calls = groups
	.flatMap(([names, lines]) => {
		const rows = lines.split('\n').filter((line) => line !== '' && !line.startsWith('place '));
		return names.flatMap((name) => rows.map((row) => `call ${name} ${row}`));
	})
	.join('\n');
