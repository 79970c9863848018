/** Calls over the socket that meet the same, each group with the lines of every one of them. */
const groups: [calls: string[], lines: string][] = [
	[
		['stream:follow'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | shut    shut    shut      404      | 404   yes      yes    yes      yes    yes  yes     yes      yes
request    | shut    shut    shut      404      | 404   404      404    yes      yes    yes  404     yes      404
invitation | shut    shut    shut      404      | 404   404      404    yes      yes    yes  404     yes      404
network    | shut    shut    shut      404      | 404   yes      yes    yes      yes    yes  yes     yes      yes
own        | shut    shut    shut      404      | yes   yes      yes    yes      yes    yes  yes     yes      yes
theirs     | shut    shut    shut      404      | 404   404      404    404      404    404  404     404      404
`
	],
	[
		['stream:leave', 'document:close'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
invitation | shut    shut    shut      same     | same  same     same   same     same   same same    same     same
`
	],
	[
		['person:cards', 'anything:find', 'unread:list'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
-          | shut    shut    shut      401      | yes   yes      yes    yes      yes    yes  yes     yes      yes
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
			'presence:write'
		],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | shut    shut    shut      404      | 404   403      403    403      yes    yes  403     yes      403
request    | shut    shut    shut      404      | 404   404      404    403      yes    yes  404     yes      404
invitation | shut    shut    shut      404      | 404   404      404    403      yes    yes  404     yes      404
network    | shut    shut    shut      404      | 404   yes      yes    yes      yes    yes  yes     yes      yes
`
	],
	// What comes with a first message, before there is a thread.
	[
		['attachment:begin', 'mention:find', 'message:preview'],
		`
place          | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open.new       | shut    shut    shut      404      | 404   403      403    403      yes    yes  403     yes      403
request.new    | shut    shut    shut      404      | 404   404      404    403      yes    yes  404     yes      404
invitation.new | shut    shut    shut      404      | 404   404      404    403      yes    yes  404     yes      404
network.new    | shut    shut    shut      404      | 404   yes      yes    yes      yes    yes  yes     yes      yes
`
	],
	[
		['document:update'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | shut    shut    shut      404      | 404   403      403    403      yes    yes  403     yes      403
request    | shut    shut    shut      404      | 404   404      404    403      yes    yes  404     yes      403
invitation | shut    shut    shut      404      | 404   404      404    403      yes    yes  404     yes      403
network    | shut    shut    shut      404      | 404   yes      yes    yes      yes    yes  yes     yes      yes
`
	],
	[
		['message:redact'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | shut    shut    shut      404      | 404   403      403    403      403    yes  yes     403      403
request    | shut    shut    shut      404      | 404   404      404    403      403    yes  404     403      404
invitation | shut    shut    shut      404      | 404   404      404    403      403    yes  404     403      404
network    | shut    shut    shut      404      | 404   403      403    403      403    403  yes     403      403
`
	],
	[
		['attachment:finish', 'attachment:describe', 'attachment:remove'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
own        | shut    shut    shut      404      | 404   yes      yes    yes      yes    yes  yes     yes      yes
theirs     | shut    shut    shut      404      | 404   404      404    404      404    404  404     404      404
`
	],
	[
		['thread:load', 'presence:enter'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | shut    shut    shut      404      | 404   yes      yes    yes      yes    yes  yes     yes      yes
request    | shut    shut    shut      404      | 404   404      404    yes      yes    yes  404     yes      404
invitation | shut    shut    shut      404      | 404   404      404    yes      yes    yes  404     yes      404
network    | shut    shut    shut      404      | 404   yes      yes    yes      yes    yes  yes     yes      yes
`
	],
	[
		['document:open', 'comment:list'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | shut    shut    shut      404      | 404   yes      yes    yes      yes    yes  yes     yes      yes
request    | shut    shut    shut      404      | 404   404      404    yes      yes    yes  404     yes      yes
invitation | shut    shut    shut      404      | 404   404      404    yes      yes    yes  404     yes      yes
network    | shut    shut    shut      404      | 404   yes      yes    yes      yes    yes  yes     yes      yes
`
	],
	[
		['thread:mark-unread', 'thread:read', 'thread:set-level'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | shut    shut    shut      404      | 404   403      403    yes      yes    yes  403     yes      403
request    | shut    shut    shut      404      | 404   404      404    yes      yes    yes  404     yes      404
invitation | shut    shut    shut      404      | 404   404      404    yes      yes    yes  404     yes      404
network    | shut    shut    shut      404      | 404   yes      yes    yes      yes    yes  yes     yes      yes
`
	],
	[
		['presence:leave'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
invitation | shut    shut    shut      yes      | yes   yes      yes    yes      yes    yes  yes     yes      yes
`
	],
	[
		['document:awareness'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | shut    shut    shut      404      | 404   same     same   same     same   same same    same     same
request    | shut    shut    shut      404      | 404   404      404    same     same   same 404     same     same
invitation | shut    shut    shut      404      | 404   404      404    same     same   same 404     same     same
network    | shut    shut    shut      404      | 404   same     same   same     same   same same    same     same
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
