import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyOf } from '#shared/body.ts';
import { contextOf, newId } from '#server/core/context.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import * as deeds from '#server/features/discussions/deeds.ts';
import { keepDraft } from '#server/features/discussions/drafts.ts';
import { setLevel } from '#server/features/discussions/following.ts';
import { renameDocument, writeText } from '#server/features/documents/commands.ts';
import { beginComment } from '#server/features/documents/comments.ts';
import { closeDocuments } from '#server/features/documents/ydoc.ts';
import { exportMine } from '#server/features/export/commands.ts';
import { invite } from '#server/features/invitations/commands.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import * as network from '#server/features/spaces/network.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let me: TestPerson, other: TestPerson;
let text: string;
let written: string;

const mine = (what: string) => `MINE-${what}`;
const theirs = (what: string) => `THEIRS-${what}`;
const say = (by: TestPerson, threadId: string, words: string, replyTo: string | null = null) =>
	postMessage(by.ctx, { threadId, body: bodyOf(words), replyTo, language: null, clientId: newId() });

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	me = await build.person({ name: mine('name'), role: 'steward' });
	other = await build.person({ name: theirs('name') });
	await clone.db
		.updateTable('person')
		.set({ place: mine('place'), works_on: mine('work'), ask_about: mine('ask'), themes: ['prisons'] })
		.where('id', '=', me.id)
		.execute();
	await clone.db
		.updateTable('person')
		.set({ place: theirs('place'), works_on: theirs('work'), pseudonym: theirs('pseudonym') })
		.where('id', '=', other.id)
		.execute();
	await clone.db
		.insertInto('person_field')
		.values({ person_id: me.id, field: 'place', visibility: 'nobody' })
		.execute();
	await inAGroup();
	await inAGroupThatILeft();
	text = JSON.stringify(await exportMine(me.ctx));
});
afterAll(async () => {
	await closeDocuments();
	await clone.drop();
});

const inAGroup = async () => {
	const group = await build.group(
		[
			{ person: me, role: 'lead' },
			{ person: other, role: 'lead' }
		],
		{ name: mine('group'), access: 'invitation' }
	);
	const began = await build.thread(me, group, { title: mine('title'), text: mine('first') });
	const message = await say(other, began.id, theirs('reply'));
	await say(me, began.id, mine('answer'), message.id);
	for (const [who, text] of [
		[me, mine('draft')],
		[other, theirs('draft')]
	] as const)
		await keepDraft(who.ctx, { threadId: began.id, text, replyTo: null, revision: newId() });
	const foreign = await build.thread(other, group, { title: theirs('title'), text: theirs('first') });
	const comment = await say(me, foreign.id, mine('comment-before'));
	const mineNow = { threadId: foreign.id, messageId: comment.id, body: bodyOf(mine('comment')), language: null };
	await deeds.editMessage(me.ctx, mineNow);
	const theirsNow = { threadId: began.id, messageId: message.id, body: bodyOf(theirs('reply-now')), language: null };
	await deeds.editMessage(other.ctx, theirsNow);
	await deeds.reactToMessage(me.ctx, { threadId: began.id, messageId: message.id, kind: 'thanks', on: true });
	await deeds.reactToMessage(other.ctx, { threadId: foreign.id, messageId: comment.id, kind: 'agree', on: true });
	await setLevel(me.ctx, { threadId: foreign.id, level: 'called' });
	await setLevel(other.ctx, { threadId: began.id, level: 'muted' });
	await build.document(me, group, { title: mine('document') });
	const together = await build.document(other, group, { title: theirs('document') });
	await writeText(me.ctx, together.id, [{ type: 'paragraph', content: [{ type: 'text', text: 'twelve signs' }] }]);
	const about = { documentId: together.id, on: null, language: null };
	await beginComment(me.ctx, { ...about, body: bodyOf(mine('in-the-margin')), clientId: newId() });
	await beginComment(other.ctx, { ...about, body: bodyOf(theirs('in-the-margin')), clientId: newId() });
	written = together.id;
	const wish = { spaceId: group.id, role: 'member', language: 'en' } as const;
	await invite(me.ctx, { ...wish, note: mine('note'), mailTo: 'mine-friend@example.org' });
	await invite(other.ctx, { ...wish, note: theirs('note'), mailTo: 'theirs-friend@example.org' });
	const request = { id: newId(), space_id: group.id, language: 'en', created_at: new Date() };
	await clone.db
		.insertInto('request')
		.values([
			{ ...request, person_id: me.id, reason: mine('reason') },
			{ ...request, id: newId(), person_id: other.id, reason: theirs('reason') }
		])
		.execute();
};

const inAGroupThatILeft = async () => {
	const left = await build.group([{ person: me }, { person: other, role: 'lead' }], {
		name: theirs('group-i-left'),
		access: 'invitation'
	});
	const thread = await build.thread(me, left, { title: mine('title-there'), text: mine('words-there') });
	await say(other, thread.id, theirs('words-there'));
	const document = await build.document(me, left, { title: mine('first-title') });
	await spaces.leaveGroup(me.ctx, { spaceId: left.id });
	await renameDocument(other.ctx, { documentId: document.id, title: theirs('new-title') });
};

test('all that is mine is in it, also what I said in a group I have left', () => {
	const whats = [
		'name',
		'place',
		'work',
		'ask',
		'group',
		'title',
		'first',
		'answer',
		'comment',
		'comment-before',
		'draft',
		'document',
		'in-the-margin',
		'note'
	];
	for (const what of [...whats, 'reason', 'title-there', 'words-there']) expect(text).toContain(mine(what));
	expect(text).toContain(me.email);
	expect(text).toContain('mine-friend@example.org');
	const parsed = JSON.parse(text) as Record<string, unknown[]>;
	expect(parsed.messages).toHaveLength(5);
	const { versions } = parsed.messages?.find((one) => JSON.stringify(one).includes(mine('comment-before'))) as {
		versions: unknown[];
	};
	expect(versions).toEqual([{ text: mine('comment-before'), language: null, writtenAt: expect.any(String) as string }]);
	expect(parsed.reactions).toEqual([{ messageId: expect.any(String) as string, kind: 'thanks' }]);
	expect(parsed.levels).toEqual([{ threadId: expect.any(String) as string, level: 'called' }]);
	expect(parsed.threads).toHaveLength(3);
	expect(parsed.threads).toContainEqual(expect.objectContaining({ kind: 'comment', documentId: written, title: null }));
	expect(parsed.writtenIn).toEqual([{ documentId: written, letters: 12, ofLetters: 12 }]);
	expect(parsed.documents).toHaveLength(2);
	expect(parsed.visibility).toEqual({ place: 'nobody' });
	expect(parsed.sessions).toHaveLength(1);
});

test('nothing of others is in it: no word, name, address or secret', () => {
	expect(text).not.toContain('THEIRS-');
	for (const secret of [other.email, other.id, other.sessionId, 'theirs-friend@example.org', me.sessionId])
		expect(text).not.toContain(secret);
	expect(text).not.toMatch(/password|token|hash/i);
});

test('it is there for whoever has an account in good standing, and for nobody else', async () => {
	expect(await outcomeOf(exportMine(contextOf({ kind: 'visitor' }, clone)))).toBe('not_signed_in');
	await network.suspendPerson(me.ctx, { personId: other.id });
	expect(await outcomeOf(exportMine(other.ctx))).not.toBe('done');
});
