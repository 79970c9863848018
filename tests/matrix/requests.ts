import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { bodyOf } from '#shared/body.ts';
import { textField } from '#shared/document-schema.ts';
import type { Id } from '#shared/ids.ts';
import type { CallName, InputOf } from '#shared/live.ts';
import { newId } from '#server/core/context.ts';
import { kinds, type Kind, type Row } from './table.ts';
import { absentId, password, type FullPlace, type Somebody, type SpacePlace, type World } from './world.ts';

/** Somebody before a door. */
export interface Scene {
	world: World;
	row: Row;
	who: Somebody;
	/** The place, where the row is about one. */
	place: FullPlace | null;
	/** Whom the deed is done to. */
	target: { id: Id; requestId?: Id };
	/** The session to end, where the deed ends one. */
	sessionId: string;
	/** Asks for something that is not there instead. */
	absent: boolean;
}

const spaceId = ({ place, absent }: Scene): Id => (absent || !place ? absentId() : place.space.id);
const threadId = ({ place, absent }: Scene): Id => (absent || !place ? absentId() : place.thread.id);
const documentId = ({ place, absent }: Scene): Id => (absent || !place ? absentId() : place.document.id);
const targetId = ({ target, absent }: Scene): Id => (absent ? absentId() : target.id);
const requestIdOf = ({ target, world, absent }: Scene): Id =>
	absent ? absentId() : (target.requestId ?? world.requestId);
const own = (scene: Scene) => scene.row.place === 'own';

const parameters: Record<string, (scene: Scene) => string> = {
	spaceId,
	threadId: (scene) =>
		scene.row.door.includes('/questions/') ? (scene.absent ? absentId() : scene.world.question.id) : threadId(scene),
	documentId,
	personId: (scene) => (scene.row.door.includes('addMember') ? scene.target.id : targetId(scene)),
	organisationId: ({ world, absent }) => (absent ? absentId() : world.organisationId),
	token: () => 'a-token-that-nobody-was-given'
};

/** The address that a door's pattern stands for. */
export const addressOf = (pattern: string, scene: Scene) =>
	pattern.replace(/\[(\w+)\]/g, (_, name: string) => parameters[name]?.(scene) ?? '');

type Fields = Record<string, string>;
const text = () => ({ title: 'Something new', body: 'Something to say', language: '', clientId: newId() });

/** What each form sends. */
export const forms: Record<string, (scene: Scene) => Fields> = {
	'/groups/[spaceId]?/join': () => ({}),
	'/groups/[spaceId]?/leave': () => ({}),
	'/groups/[spaceId]?/startThread': text,
	'/groups/[spaceId]?/createDocument': () => ({ kind: 'note', title: 'Something to write', language: '' }),
	'/groups/[spaceId]?/changeRole': ({ target }) => ({ personId: target.id, role: 'observer' }),
	'/groups/[spaceId]?/removeMember': ({ target }) => ({ personId: target.id }),
	'/groups/[spaceId]?/ask': () => ({ reason: 'To learn', 'agreed?': 'on' }),
	'/groups/[spaceId]?/withdraw': () => ({}),
	'/groups/[spaceId]?/decide': (scene) => ({ requestId: requestIdOf(scene), outcome: 'accepted' }),
	'/groups/[spaceId]?/suspendMember': ({ target }) => ({ personId: target.id }),
	'/groups/[spaceId]?/restoreMember': ({ target }) => ({ personId: target.id }),
	'/groups/[spaceId]/settings?/default': ({ place }) => ({
		name: place?.space.name ?? 'A name',
		purpose: place?.space.purpose ?? '',
		access: place?.space.access ?? 'open',
		scope: `What belongs here: ${newId()}`
	}),
	'/groups/[spaceId]/committee?/default': ({ world }) => ({
		name: 'Four people',
		mandate: 'To write something',
		reportOn: '2027-03-01',
		...Object.fromEntries(world.seats.map(({ id }, i) => [`seats.${i}.personId`, id]))
	}),
	'/questions/ask?/default': () => ({ ...text(), 'themes[]': 'prisons' }),
	'/questions/[threadId]?/post': () => ({ body: text().body, clientId: newId(), replyTo: '', language: '' }),
	'/questions/[threadId]?/accept': ({ world }) => ({ messageId: world.question.answerId }),
	'/steward?/confirm': (scene) => ({ personId: targetId(scene) }),
	'/steward?/verify': (scene) => ({ personId: targetId(scene) }),
	'/steward?/decideRequest': (scene) => ({ requestId: requestIdOf(scene), outcome: 'declined' }),
	'/steward?/revokeInvitation': ({ target, world, absent }) => ({
		invitationId: absent ? absentId() : (target.requestId ?? world.invitationId)
	}),
	'/steward?/changeNetwork': () => ({ name: `Ours ${newId()}`, purpose: '', startGroups: 'stewards' }),
	'/people/[personId]?/addMember': (scene) => ({ spaceId: spaceId(scene), role: 'member' }),
	'/threads/[threadId]?/post': () => ({ body: text().body, clientId: newId(), replyTo: '', language: '' }),
	'/documents/[documentId]?/rename': () => ({ title: `Renamed ${newId()}` }),
	'/today?/startGroup': () => ({ name: 'A new group', purpose: 'To be new', access: 'invitation' }),
	'/people/[personId]?/nameFocalPoint': () => ({
		...{ country: 'KG', institution: 'An office', mandate: 'To keep the calendar', since: '2026-01-01', until: '' }
	}),
	'/focal-points?/end': ({ world, absent }) => ({ focalPointId: absent ? absentId() : world.focalPointId }),
	'/profile?/update': ({ who }) => ({ 'names[]': who.person?.name ?? 'Nobody', place: 'A town', 'inDirectory?': 'on' }),
	'/steward?/suspend': (scene) => ({ personId: targetId(scene) }),
	'/steward?/restore': (scene) => ({ personId: targetId(scene) }),
	'/account?/endSession': ({ sessionId, absent }) => ({ sessionId: absent ? '0'.repeat(64) : sessionId }),
	'/account?/signOutEverywhere': () => ({}),
	'/account?/leaveNetwork': () => ({ password }),
	'/sign-in?/signIn': (scene) => ({ email: addressFor(scene), password: own(scene) ? password : 'not the password' }),
	'/sign-in?/signInAs': (scene) => ({ personId: targetId(scene) }),
	'/set-up/[token]?/default': () => ({ networkName: 'Ours', name: 'Me', email: 'me@example.org', password }),
	'/invitations?/invite': (scene) => ({
		spaceId: spaceId(scene),
		role: 'member',
		note: 'Come in',
		mailTo: '',
		language: 'en'
	}),
	'/invitations?/revoke': () => ({ invitationId: absentId() }),
	'/invitation/[token]?/newcomer': () => ({ name: 'Me', email: 'me@example.org', password }),
	'/invitation/[token]?/myself': () => ({}),
	'/reset/[token]?/set': () => ({ newPassword: 'another password' }),
	'/confirm-address/[token]?/confirm': () => ({}),
	'/ask-to-join?/ask': () => ({
		name: 'Me',
		email: `${newId()}@example.org`,
		country: 'Nepal',
		reason: 'To work with you',
		language: 'en'
	}),
	'/forgotten?/ask': () => ({ email: `${newId()}@example.org` }),
	'/account?/preferences': () => ({ language: 'en', timeZone: 'Asia/Bishkek' }),
	'/account?/address': () => ({ newEmail: `${newId()}@example.org`, addressPassword: password }),
	'/account?/password': () => ({ currentPassword: password, newPassword: 'another password' }),
	'/sign-out': () => ({})
};

/** Each tries another address: few attempts are looked at for one. */
const addressFor = ({ row, who, world, absent }: Scene): string => {
	if (absent || (row.place === 'own' && !who.person)) return `nobody-${who.kind}@example.org`;
	if (row.place === 'own') return who.person?.email ?? '';
	return world.cast[kinds[(kinds.indexOf(who.kind) + 1) % kinds.length] as Kind].person?.email ?? world.target.email;
};

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
	'document:open': (scene) => ({ documentId: documentId(scene), stateVector: '' }),
	'document:update': (scene) => ({ documentId: documentId(scene), update: anUpdate() }),
	'document:awareness': (scene) => ({
		documentId: documentId(scene),
		// Of a browser of one's own: nobody moves another's.
		awareness: aCaret(kinds.indexOf(scene.who.kind) + 1)
	}),
	'document:close': (scene) => ({ documentId: documentId(scene) })
};

/** Somebody before a door that the table need not know. */
export const sceneAt = (world: World, door: string, who: Somebody, place: SpacePlace): Scene => ({
	world,
	row: { door, place, cells: {} as Row['cells'] },
	who,
	place: world.places[place],
	target: world.target,
	sessionId: world.target.sessionId,
	absent: false
});
