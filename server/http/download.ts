/** Answers with a file of JSON to keep, which no page shows or runs. */
export const download = (name: string, content: unknown): Response =>
	new Response(JSON.stringify(content, null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`,
			'content-security-policy': "default-src 'none'; sandbox"
		}
	});
