import { newId } from '#server/core/context.ts';
import { documentId, spaceId, targetId, thing, threadId, type Scene } from './requests.ts';
import { kinds } from './table.ts';
import { password } from './world.ts';

type Fields = Record<string, string>;

const own = ({ row }: Scene) => row.place === 'own';
const text = () => ({ title: 'Something new', body: 'Something to say', language: '', clientId: newId() });
const newAddress = () => `${newId()}@example.org`;

const aboutSpaces: Record<string, (scene: Scene) => Fields> = {
	'/groups/[spaceId]?/join': () => ({}),
	'/groups/[spaceId]?/ask': () => ({ reason: 'To be in', 'agreed?': 'on' }),
	'/groups/[spaceId]?/withdraw': () => ({}),
	'/groups/[spaceId]?/decide': (scene) => ({ requestId: thing(scene, 'requestId'), outcome: 'accepted' }),
	'/groups/[spaceId]?/suspendMember': ({ target }) => ({ personId: target.id }),
	'/groups/[spaceId]?/restoreMember': ({ target }) => ({ personId: target.id }),
	'/groups/[spaceId]?/noteAudience': () => ({ upTo: '1' }),
	'/groups/[spaceId]?/leave': () => ({}),
	'/groups/[spaceId]?/startThread': text,
	'/groups/[spaceId]?/createDocument': () => ({
		kind: 'note',
		title: 'Something to write',
		language: '',
		clientId: newId()
	}),
	'/groups/[spaceId]?/changeRole': ({ target }) => ({ personId: target.id, role: 'observer' }),
	'/groups/[spaceId]?/removeMember': ({ target }) => ({ personId: target.id }),
	// The same name and purpose: they are looked for elsewhere.
	'/groups/[spaceId]/settings?/default': ({ place }) => ({
		name: place?.space.name ?? 'A name',
		purpose: place?.space.purpose ?? '',
		access: place?.space.access ?? 'open',
		scope: `What it covers ${newId()}`,
		rules: '',
		questions: ''
	}),
	'/people/[personId]?/addMember': (scene) => ({ spaceId: spaceId(scene), role: 'member' }),
	'/threads/[threadId]?/post': () => ({ body: text().body, clientId: newId(), replyTo: '', language: '' }),
	'/threads/[threadId]?/read': () => ({ upTo: '1000000' }),
	'/threads/[threadId]?/markUnread': () => ({ from: '1' }),
	'/threads/[threadId]/following?/set': () => ({ level: 'muted' }),
	'/for-you?/note': (scene) => ({ threadId: threadId(scene) }),
	'/for-you?/read': (scene) => ({ threadId: threadId(scene), upTo: '1000000' }),
	'/reports/of/[messageId]?/report': () => ({ ground: 'insult', words: 'It hurts' }),
	'/reports/of-document/[documentId]?/report': () => ({ ground: 'insult', words: 'It hurts' }),
	'/reports/of-person/[personId]?/report': () => ({ ground: 'insult', words: 'It hurts' }),
	'/reports/[caseId]?/look': () => ({}),
	'/reports?/look': (scene) => ({ caseId: thing(scene, 'caseId') }),
	'/reports/[caseId]?/decide': () => ({ outcome: 'reminded', ground: 'insult', words: 'Please do not' }),
	'/reports/[caseId]?/judge': () => ({ verdict: 'upheld', words: 'It was so' }),
	'/reports?/note': (scene) => ({ caseId: thing(scene, 'caseId') }),
	'/reports?/appeal': (scene) => ({ caseId: thing(scene, 'caseId'), words: 'It was not so' }),
	'/threads/[threadId]/messages/[messageId]?/react': () => ({ kind: 'thanks', 'on?': 'on' }),
	'/threads/[threadId]/messages/[messageId]?/edit': () => ({ body: `Better said ${newId()}`, language: '' }),
	'/threads/[threadId]/messages/[messageId]?/delete': () => ({}),
	'/threads/[threadId]/messages/[messageId]?/restore': () => ({}),
	'/threads/[threadId]/messages/[messageId]?/redact': () => ({ reason: 'It names somebody' }),
	'/threads/[threadId]/settings?/pin': () => ({ 'pinned?': 'on' }),
	'/threads/[threadId]/settings?/close': () => ({ outcome: 'It is done' }),
	'/threads/[threadId]/settings?/reopen': () => ({}),
	'/threads/[threadId]/settings?/createDocument': () => ({
		kind: 'note',
		title: 'Something to write',
		language: '',
		clientId: newId()
	}),
	'/documents/[documentId]?/startThread': text,
	'/documents/[documentId]/versions?/name': () => ({ versionId: 'now', name: `Named ${newId()}` }),
	'/documents/[documentId]/versions?/withdraw': (scene) => ({ publicationId: thing(scene, 'publicationId') }),
	'/documents/[documentId]/versions/[versionId]?/publish': () => ({}),
	'/documents/[documentId]/versions?/redact': () => ({ passage: 'Since then' }),
	'/documents/[documentId]/versions?/seen': () => ({}),
	'/published/[publicationId]?/answer': () => ({ 'agrees?': 'on' }),
	'/documents/[documentId]/versions/[versionId]?/name': () => ({ name: `Named ${newId()}` }),
	'/documents/[documentId]/versions/[versionId]?/restore': () => ({}),
	'/documents/[documentId]?/rename': () => ({ title: `Renamed ${newId()}` }),
	'/documents/[documentId]?/stage': ({ who }) => ({
		stage: ['member', 'newcomer'].includes(who.kind) ? 'comment' : 'agreed'
	}),
	'/documents/[documentId]?/comment': () => ({ on: '', body: 'In the margin', language: '', clientId: newId() }),
	'/documents/[documentId]/comment?/default': () => ({
		on: '',
		body: 'In the margin',
		language: '',
		clientId: newId()
	}),
	'/documents/[documentId]?/answer': (scene) => ({
		threadId: thing(scene, 'commentId'),
		body: 'Something more',
		language: '',
		clientId: newId()
	}),
	'/documents/[documentId]?/resolve': (scene) => ({ threadId: thing(scene, 'commentId'), 'resolved?': 'on' }),
	'/documents/[documentId]/rights?/set': () => ({ members: 'comment', observers: 'comment', readers: 'comment' }),
	'/documents/[documentId]/rights?/give': ({ target }) => ({ personId: target.id, right: 'write' }),
	'/documents/[documentId]/rights?/take': ({ target }) => ({ personId: target.id }),
	'/documents/[documentId]/rights?/makeLink': () => ({}),
	'/documents/[documentId]/rights?/revokeLink': () => ({}),
	'/documents/[documentId]/rights?/trash': () => ({}),
	'/documents?/restore': (scene) => ({ documentId: documentId(scene) }),
	'/invitations?/invite': (scene) => ({
		spaceId: spaceId(scene),
		role: 'member',
		note: 'Come in',
		mailTo: '',
		language: 'en'
	}),
	'/groups/[spaceId]/committee?/default': (scene) => ({
		name: 'A committee',
		mandate: 'To find out',
		reportOn: '2099-01-01',
		...Object.fromEntries(scene.world.four.map(({ id }, i) => [`seats.${i}.personId`, id]))
	})
};

const aboutPeople: Record<string, (scene: Scene) => Fields> = {
	'/groups?/startGroup': () => ({ name: 'A new group', purpose: 'To be new', access: 'invitation', clientId: newId() }),
	'/people/[personId]?/nameFocalPoint': () => ({
		...{ country: 'KG', institution: 'An office', mandate: 'To keep the calendar', since: '2026-01-01', until: '' }
	}),
	'/people/[personId]?/mute': () => ({ muting: 'muted' }),
	'/account?/mute': (scene) => ({ personId: targetId(scene), muting: 'blocked' }),
	'/focal-points?/end': (scene) => ({ focalPointId: thing(scene, 'focalPointId') }),
	'/profile?/update': ({ who }) => ({ 'names[]': who.person?.name ?? 'Nobody', place: 'A town', 'inDirectory?': 'on' }),
	'/steward/organisations/[organisationId]?/mend': () => ({ name: `Mended ${newId()}`, kind: 'ngo', country: '' }),
	'/steward/organisations/[organisationId]?/merge': () => ({ into: 'An organisation' }),
	'/steward?/suspend': (scene) => ({ personId: targetId(scene) }),
	'/steward?/restore': (scene) => ({ personId: targetId(scene) }),
	'/steward?/confirm': (scene) => ({ personId: targetId(scene) }),
	'/steward?/verify': (scene) => ({ personId: targetId(scene) }),
	'/steward?/decideRequest': (scene) => ({ requestId: thing(scene, 'askerId'), outcome: 'accepted' }),
	'/steward?/revokeInvitation': (scene) => ({ invitationId: thing(scene, 'invitationId') }),
	'/steward?/changeNetwork': () => ({
		name: `A network ${newId()}`,
		purpose: '',
		startGroups: 'stewards',
		language: 'en'
	}),
	'/invitations?/revoke': (scene) => ({ invitationId: thing(scene, 'invitationId') }),
	'/questions/ask?/default': () => ({ ...text(), 'themes[]': 'prisons' }),
	'/questions/[threadId]?/post': () => ({ body: text().body, clientId: newId(), replyTo: '', language: '' }),
	'/questions/[threadId]?/read': () => ({ upTo: '1000000' }),
	'/questions/[threadId]?/markUnread': () => ({ from: '1' }),
	'/questions/[threadId]?/accept': (scene) => ({ messageId: thing(scene, 'answerId') })
};

const aboutOneself: Record<string, (scene: Scene) => Fields> = {
	'/account?/endSession': ({ sessionId, absent }) => ({ sessionId: absent ? '0'.repeat(64) : sessionId }),
	'/account?/signOutEverywhere': () => ({}),
	'/account?/leaveNetwork': () => ({ password }),
	'/account?/preferences': () => ({ language: 'en', timeZone: 'Asia/Bishkek' }),
	'/account?/keys': () => ({}),
	'/account?/writing': () => ({}),
	'/account?/address': () => ({ newEmail: newAddress(), addressPassword: password }),
	'/account?/password': () => ({ currentPassword: password, newPassword: 'another password' }),
	'/sign-in?/signIn': (scene) => ({ email: addressFor(scene), password: own(scene) ? password : 'not the password' }),
	'/sign-in?/signInAs': (scene) => ({ personId: targetId(scene) }),
	'/sign-out': () => ({}),
	'/appearance': () => ({ appearance: 'dark' }),
	'/language': () => ({ language: 'en' }),
	'/away': () => ({}),
	'/discreet': () => ({ discreet: 'on' }),
	'/calendar': () => ({ to: '/forgotten' }),
	'/set-up/[token]?/default': () => ({ networkName: 'Ours', name: 'Me', email: 'me@example.org', password }),
	'/invitation/[token]?/newcomer': () => ({ name: 'Me', email: newAddress(), password, 'agreed?': 'on' }),
	'/invitation/[token]?/myself': () => ({ 'agreed?': 'on' }),
	'/reset/[token]?/set': () => ({ newPassword: 'another password' }),
	'/confirm-address/[token]?/confirm': () => ({}),
	'/ask-to-join?/ask': () => ({
		name: 'Me',
		email: newAddress(),
		country: 'Nepal',
		reason: 'To work with you',
		language: 'en'
	}),
	'/forgotten?/ask': (scene) => ({ email: scene.row.place === 'theirs' ? addressOfAnother(scene) : newAddress() })
};

/** What each form sends. */
export const forms: Record<string, (scene: Scene) => Fields> = { ...aboutSpaces, ...aboutPeople, ...aboutOneself };

/** Each tries another address: few attempts are looked at for one. */
const addressOfAnother = ({ who, world }: Scene): string => {
	const next = [...kinds.slice(kinds.indexOf(who.kind) + 1), ...kinds].filter((kind) => kind !== 'emptied');
	return next.map((kind) => world.cast[kind].person).find((person) => person !== null)?.email ?? '';
};

const addressFor = (scene: Scene): string => {
	const { row, who, absent } = scene;
	if (absent || (row.place === 'own' && !who.person)) return `nobody-${who.kind}@example.org`;
	return row.place === 'own' ? (who.person?.email ?? '') : addressOfAnother(scene);
};
