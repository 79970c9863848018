/** Pages and forms about documents that meet the same, each group with the lines of every one of them. */
const groups: [doors: string[], lines: string][] = [
	[
		['action /documents/[documentId]?/stage'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | 404     404     404       404      | 404   403      403    403      yes    yes  403     yes      403
request    | 404     404     404       404      | 404   404      404    403      yes    yes  404     yes      403
invitation | 404     404     404       404      | 404   404      404    403      yes    yes  404     yes      403
`
	],
	[
		['page /documents/[documentId]/rights'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | in      in      in        404      | 404   403      403    403      403    yes  403     403      403
request    | in      in      in        404      | 404   404      404    403      403    yes  404     403      403
invitation | in      in      in        404      | 404   404      404    403      403    yes  404     403      403
network    | in      in      in        404      | 404   403      403    403      403    403  yes     403      403
`
	],
	[
		['set', 'give', 'take', 'makeLink', 'revokeLink', 'trash'].map(
			(action) => `action /documents/[documentId]/rights?/${action}`
		),
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | 404     404     404       404      | 404   403      403    403      403    yes  403     403      403
request    | 404     404     404       404      | 404   404      404    403      403    yes  404     403      404
invitation | 404     404     404       404      | 404   404      404    403      403    yes  404     403      404
network    | 404     404     404       404      | 404   403      403    403      403    403  yes     403      403
`
	],
	[
		['comment', 'answer', 'resolve'].map((action) => `action /documents/[documentId]?/${action}`),
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | 404     404     404       404      | 404   403      403    403      yes    yes  403     yes      yes
request    | 404     404     404       404      | 404   404      404    403      yes    yes  404     yes      yes
invitation | 404     404     404       404      | 404   404      404    403      yes    yes  404     yes      yes
network    | 404     404     404       404      | 404   yes      yes    yes      yes    yes  yes     yes      yes
`
	],
	[
		['action /documents/[documentId]/comment?/default'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | 404     404     404       404      | 404   403      403    403      yes    yes  403     yes      yes
invitation | 404     404     404       404      | 404   404      404    403      yes    yes  404     yes      yes
`
	],
	[
		['page /documents/[documentId]/comment'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | in      in      in        404      | 404   403      403    403      yes    yes  403     yes      yes
request    | in      in      in        404      | 404   404      404    403      yes    yes  404     yes      yes
invitation | in      in      in        404      | 404   404      404    403      yes    yes  404     yes      yes
network    | in      in      in        404      | 404   yes      yes    yes      yes    yes  yes     yes      yes
`
	],
	[
		['page /documents'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
-          | in      in      in        401      | yes   yes      yes    yes      yes    yes  yes     yes      yes
`
	],
	[
		['action /documents?/restore'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | 404     404     404       404      | 404   404      404    404      404    yes  404     404      404
request    | 404     404     404       404      | 404   404      404    404      404    yes  404     404      404
invitation | 404     404     404       404      | 404   404      404    404      404    yes  404     404      404
network    | 404     404     404       404      | 404   404      404    404      404    404  yes     404      404
`
	],
	[
		['page /shared/[token]', 'GET /shared/[token]/pictures/[hash]'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
good       | yes     yes     yes       yes      | yes   yes      yes    yes      yes    yes  yes     yes      yes
bad        | 404     404     404       404      | 404   404      404    404      404    404  404     404      404
`
	],
	[
		[
			'page /documents/[documentId]/versions',
			'page /documents/[documentId]/versions/[versionId]',
			'page /documents/[documentId]/versions/compare',
			'GET /documents/[documentId]/versions/[versionId]/[format]',
			'GET /documents/[documentId]/pictures/[hash]'
		],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | in      in      in        404      | 404   yes      yes    yes      yes    yes  yes     yes      yes
request    | in      in      in        404      | 404   404      404    yes      yes    yes  404     yes      yes
invitation | in      in      in        404      | 404   404      404    yes      yes    yes  404     yes      yes
network    | in      in      in        404      | 404   yes      yes    yes      yes    yes  yes     yes      yes
`
	],
	[
		['action /documents/[documentId]/versions?/name'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | 404     404     404       404      | 404   403      403    403      yes    yes  403     yes      403
request    | 404     404     404       404      | 404   404      404    403      yes    yes  404     yes      403
invitation | 404     404     404       404      | 404   404      404    403      yes    yes  404     yes      403
network    | 404     404     404       404      | 404   yes      yes    yes      yes    yes  yes     yes      yes
`
	],
	[
		[
			'action /documents/[documentId]/versions/[versionId]?/name',
			'action /documents/[documentId]/versions/[versionId]?/restore'
		],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | 404     404     404       404      | 404   403      403    403      yes    yes  403     yes      403
request    | 404     404     404       404      | 404   404      404    403      yes    yes  404     yes      404
invitation | 404     404     404       404      | 404   404      404    403      yes    yes  404     yes      404
network    | 404     404     404       404      | 404   yes      yes    yes      yes    yes  yes     yes      yes
`
	],
	[
		['action /documents/[documentId]/versions?/seen'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | 404     404     404       404      | 404   same      same    same      same    same  same    same     same
request    | 404     404     404       404      | 404   404      404    same      same    same  404     same     same
invitation | 404     404     404       404      | 404   404      404    same      same    same  404     same     same
network    | 404     404     404       404      | 404   same      same    same      same    same  same    same     same
`
	],
	[
		[
			'action /documents/[documentId]/versions?/withdraw',
			'action /documents/[documentId]/versions?/redact',
			'action /documents/[documentId]/versions/[versionId]?/publish'
		],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
open       | 404     404     404       404      | 404   403      403    403      403    yes  403     403      403
request    | 404     404     404       404      | 404   404      404    403      403    yes  404     403      404
invitation | 404     404     404       404      | 404   404      404    403      403    yes  404     403      404
network    | 404     404     404       404      | 404   403      403    403      403    403  yes     403      403
`
	],
	[
		[
			'page /published/[publicationId]',
			'GET /published/[publicationId]/[format]',
			'GET /published/[publicationId]/pictures/[hash]'
		],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
good       | yes     yes     yes       yes      | yes   yes      yes    yes      yes    yes  yes     yes      yes
bad        | 404     404     404       404      | 404   404      404    404      404    404  404     404      404
`
	],
	[
		// Whoever is asked answers; here nobody is.
		['action /published/[publicationId]?/answer'],
		`
place      | visitor emptied suspended lingerer | guest outsider former observer member lead steward newcomer named
good       | 404     404     404       404      | 404   404      404    404      404    404  404     404      404
bad        | 404     404     404       404      | 404   404      404    404      404    404  404     404      404
`
	]
];

/** Pages and forms about documents, line by line. */
export const documents = groups
	.flatMap(([names, lines]) => {
		const rows = lines.split('\n').filter((line) => line !== '' && !line.startsWith('place '));
		return names.flatMap((name) => rows.map((row) => `${name} ${row}`));
	})
	.join('\n');
