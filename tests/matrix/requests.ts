import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { bodyOf } from '#shared/body.ts';
import { textField } from '#shared/document-schema.ts';
import type { Id } from '#shared/ids.ts';
import type { CallName, InputOf } from '#shared/live.ts';
import { newId } from '#server/core/context.ts';
import type { TestPerson } from '../support/builders.ts';
import { kinds, type Row } from './table.ts';
import type { Things } from './things.ts';
import { absentId, type FullPlace, type Somebody, type SpacePlace, type World } from './world.ts';

/** Somebody before a door. */
export interface Scene {
	world: World;
	row: Row;
	who: Somebody;
	/** The place, where the row is about one. */
	place: FullPlace | null;
	/** Whom the deed is done to. */
	target: TestPerson;
	/** The session to end, where the deed ends one. */
	sessionId: string;
	/** What was made for this scene. */
	things: Things;
	/** Asks for something that is not there instead. */
	absent: boolean;
}

/** The id of the space, or of nothing where something absent is asked for. */
export const spaceId = ({ place, absent }: Scene): Id => (absent || !place ? absentId() : place.space.id);
/** The id of whom it is done to, or of nobody. */
export const targetId = ({ target, absent }: Scene): Id => (absent ? absentId() : target.id);
/** The id or token of something made for this scene, or of nothing. */
export const thing = ({ things, absent }: Scene, name: string): string => (absent ? absentId() : (things[name] ?? ''));

/** A thread made for this scene, or the one there is in the place, or of nothing. */
export const threadId = ({ things, place, absent }: Scene): Id =>
	absent || !place ? absentId() : (things.threadId ?? place.thread.id);
/** Where something is written: in a thread, or in a space before there is one. */
const whereToWrite = (scene: Scene) => (scene.row.isNew ? { spaceId: spaceId(scene) } : { threadId: threadId(scene) });
/** A message made for this scene, or the one there is in the place, or of nothing. */
const messageId = ({ things, place, absent }: Scene): Id =>
	absent || !place ? absentId() : (things.messageId ?? place.edited);
const messageOf = (scene: Scene) => ({ threadId: threadId(scene), messageId: messageId(scene) });

/** A document made for this scene, or the one there is in the place, or of nothing. */
export const documentId = ({ things, place, absent }: Scene): Id =>
	absent || !place ? absentId() : (things.documentId ?? place.document.id);

/** A file of a place, or one that was brought and not posted. */
const attachmentId = (scene: Scene): Id =>
	scene.place && !scene.absent ? scene.place.text.id : thing(scene, 'attachmentId');

const parameters: Record<string, (scene: Scene) => string> = {
	spaceId,
	documentId,
	publicationId: (scene) => (scene.row.place === 'good' ? thing(scene, 'publicationId') : absentId()),
	format: () => 'markdown',
	// Of a document that is not there it is asked for by the same name.
	hash: ({ things, place }) => things.hash ?? place?.hash ?? 'f'.repeat(64),
	versionId: ({ things, place, absent }) => (absent || !place ? absentId() : (things.versionId ?? place.version.id)),
	messageId,
	caseId: (scene) => thing(scene, 'caseId'),
	threadId: (scene) => (scene.row.door.includes('/questions/') ? thing(scene, 'questionId') : threadId(scene)),
	attachmentId,
	// Only whoever saves the file reads it.
	name: () => 'file.txt',
	personId: (scene) => (scene.row.door.includes('addMember') ? scene.target.id : targetId(scene)),
	organisationId: ({ world, things, absent }) =>
		absent ? absentId() : (things.organisationId ?? world.organisationId),
	token: (scene) => (scene.row.place === 'good' ? thing(scene, 'token') : `nobody-was-given-${absentId()}`)
};

/** The address that a door's pattern stands for. */
export const addressOf = (pattern: string, scene: Scene) =>
	pattern.replace(/\[(\w+)\]/g, (_, name: string) => parameters[name]?.(scene) ?? '');

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** An update (Yjs, base64) that writes a paragraph into any document. */
export const anUpdate = (words = 'something written'): string => {
	const doc = new Y.Doc();
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText(words)]);
	doc.getXmlFragment(textField).insert(0, [paragraph]);
	return base64(Y.encodeStateAsUpdate(doc));
};

/** A caret (y-protocols awareness, base64) of some browser. */
export const aCaret = (client = 1, clock = 1): string => {
	const encoder = encoding.createEncoder();
	for (const number of [1, client, clock]) encoding.writeVarUint(encoder, number);
	encoding.writeVarString(encoder, JSON.stringify({ cursor: null }));
	return base64(encoding.toUint8Array(encoder));
};

const streamId = async (scene: Scene): Promise<Id> => {
	const { world, row, who, place, absent } = scene;
	if (absent) return absentId();
	if (row.place === 'own' && who.person) return world.streamOf(who.person);
	return row.place === 'theirs' ? world.targetStream : (place as FullPlace).space.streamId;
};

/** What each call over the socket takes. */
export const calls: { [C in CallName]: (scene: Scene) => InputOf<C> | Promise<InputOf<C>> } = {
	'stream:follow': async (scene) => ({ streamId: await streamId(scene), since: 0 }),
	'stream:leave': async (scene) => ({ streamId: await streamId(scene) }),
	'person:cards': (scene) => ({ ids: [targetId(scene)] }),
	'anything:find': () => ({ words: 'a' }),
	'thread:start': (scene) => ({
		spaceId: spaceId(scene),
		title: 'Something new',
		body: bodyOf('Something to say'),
		language: null,
		clientId: newId()
	}),
	'message:post': (scene) => ({
		threadId: threadId(scene),
		body: bodyOf('Something to say'),
		replyTo: null,
		language: null,
		clientId: newId()
	}),
	'message:edit': (scene) => ({ ...messageOf(scene), body: bodyOf(`Better said ${newId()}`), language: null }),
	'message:delete': messageOf,
	'message:restore': messageOf,
	'message:redact': (scene) => ({ ...messageOf(scene), reason: 'It names somebody' }),
	'message:react': (scene) => ({ ...messageOf(scene), kind: 'thanks', on: true }),
	'mention:find': (scene) => ({ ...whereToWrite(scene), words: 'a' }),
	'message:preview': (scene) => ({ ...whereToWrite(scene), body: 'Something to say' }),
	'thread:load': (scene) => ({ threadId: threadId(scene) }),
	'thread:read': (scene) => ({ threadId: threadId(scene), upTo: 1_000_000 }),
	'thread:mark-unread': (scene) => ({ threadId: threadId(scene), from: 1 }),
	'thread:set-level': (scene) => ({ threadId: threadId(scene), level: 'called' }),
	'unread:list': () => ({}),
	'attachment:begin': (scene) => ({
		...whereToWrite(scene),
		...{ name: 'a file.txt', bytes: 4, clientId: newId() }
	}),
	'attachment:finish': (scene) => ({ attachmentId: attachmentId(scene) }),
	'attachment:describe': (scene) => ({ attachmentId: attachmentId(scene), description: 'What is to be seen' }),
	'attachment:remove': (scene) => ({ attachmentId: attachmentId(scene) }),
	'draft:keep': (scene) => ({ threadId: threadId(scene), text: 'Something begun', replyTo: null, revision: newId() }),
	'draft:load': (scene) => ({ threadId: threadId(scene) }),
	'presence:enter': (scene) => ({ threadId: threadId(scene) }),
	'presence:leave': (scene) => ({ threadId: threadId(scene) }),
	'presence:write': (scene) => ({ threadId: threadId(scene), writing: true }),
	'document:open': (scene) => ({ documentId: documentId(scene), stateVector: '' }),
	'document:update': (scene) => ({ documentId: documentId(scene), update: anUpdate() }),
	'document:awareness': (scene) => ({
		documentId: documentId(scene),
		// Of a browser of one's own: nobody moves another's.
		awareness: aCaret(kinds.indexOf(scene.who.kind) + 1)
	}),
	'document:close': (scene) => ({ documentId: documentId(scene) }),
	'comment:list': (scene) => ({ documentId: documentId(scene) })
};

/** Somebody before a door that the table need not know. */
export const sceneAt = (world: World, door: string, who: Somebody, place: SpacePlace, things: Things = {}): Scene => ({
	world,
	row: { door, place, isNew: false, cells: {} as Row['cells'] },
	who,
	place: world.places[place],
	target: world.target,
	sessionId: world.target.sessionId,
	things,
	absent: false
});
