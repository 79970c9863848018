import type { Id } from '#shared/ids.ts';
import type { CallName } from '#shared/live.ts';
import { newId } from '#server/core/context.ts';
import { bodyOf } from '#shared/body.ts';
import { aCaret, anUpdate } from './requests.ts';
import type { Kind } from './table.ts';
import type { World } from './world.ts';

/** A call or form that names two things, of which the second may be of somewhere else. */
export interface Mixed {
	name: string;
	by: Kind;
	/** Where it goes: the name of a call, or the address of an action in which `[id]` is that of the second thing. */
	to: CallName | `/${string}`;
	/** What is sent with the id of the second thing. */
	send: (id: Id) => object;
	/** The id of something that is there, but not for this. */
	strange: Id;
}

const post = (threadId: Id) => (replyTo: Id) => ({
	threadId,
	replyTo,
	body: bodyOf('An answer'),
	language: null,
	clientId: newId()
});

/** Every way there is to name two things that do not belong together. */
export const mixedCalls = (w: World, ids: { hiddenMessage: Id; otherMessage: Id; suspended: Id }): Mixed[] => {
	const { open, invitation, network } = w.places;
	const outsider = w.cast.outsider.person?.id ?? '';
	const cases: Mixed[] = [
		{
			name: 'an answer to a message of a hidden group',
			by: 'outsider',
			to: 'message:post',
			send: post(network.thread.id),
			strange: ids.hiddenMessage
		},
		{
			name: 'an answer to a message of another thread of the same group',
			by: 'member',
			to: 'message:post',
			send: post(open.thread.id),
			strange: ids.otherMessage
		},
		{
			name: 'a draft of an answer to a message of another thread',
			by: 'member',
			to: 'draft:keep',
			send: (replyTo) => ({ threadId: open.thread.id, text: 'Begun', replyTo, revision: newId() }),
			strange: ids.otherMessage
		},
		{
			name: 'the same by a form',
			by: 'member',
			to: `/threads/${open.thread.id}?/post`,
			send: (replyTo) => ({ replyTo, body: 'An answer', language: '', clientId: newId() }),
			strange: ids.otherMessage
		},
		{
			name: 'a role for somebody who is not in the group',
			by: 'lead',
			to: `/groups/${open.space.id}?/changeRole`,
			send: (personId) => ({ personId, role: 'observer' }),
			strange: outsider
		},
		{
			name: 'taking out somebody who is not in the group',
			by: 'lead',
			to: `/groups/${open.space.id}?/removeMember`,
			send: (personId) => ({ personId }),
			strange: outsider
		},
		{
			name: 'bringing in somebody who is suspended from the network',
			by: 'lead',
			to: '/people/[id]?/addMember',
			send: () => ({ spaceId: open.space.id, role: 'member' }),
			strange: ids.suspended
		}
	];
	const strangeMessage = { hidden: ids.hiddenMessage, other: ids.otherMessage };
	for (const [which, strange] of Object.entries(strangeMessage)) {
		const ofThis = (more: object) => (messageId: Id) => ({ threadId: open.thread.id, messageId, ...more });
		const words = { body: bodyOf('Other words'), language: null };
		for (const [to, more] of [
			['message:edit', words],
			['message:delete', {}],
			['message:restore', {}],
			['message:redact', { reason: 'None' }],
			['message:react', { kind: 'thanks', on: true }]
		] as [CallName, object][]) {
			cases.push({ name: `${to} of a ${which} message`, by: 'lead', to, send: ofThis(more), strange });
		}
	}
	const streams = { space: open.space.id, thread: open.thread.id, document: open.document.id, person: w.target.id };
	for (const [what, id] of Object.entries(streams)) {
		const send = (streamId: Id) => ({ streamId, since: 0 });
		cases.push({ name: `the id of a ${what} as a stream's`, by: 'member', to: 'stream:follow', send, strange: id });
	}
	const elsewhere = { 'a thread of no margin': open.thread.id, 'a comment of another group': invitation.commentId };
	for (const [name, strange] of Object.entries(elsewhere)) {
		const send = (threadId: Id) => ({ threadId, body: 'More', language: '', clientId: newId() });
		const to = `/documents/${open.document.id}?/answer` as const;
		cases.push({ name: `an answer in a margin to ${name}`, by: 'member', to, send, strange });
	}
	const documents: [CallName, (documentId: Id) => object][] = [
		['document:open', (documentId) => ({ documentId, stateVector: '' })],
		['document:update', (documentId) => ({ documentId, update: anUpdate() })],
		['document:awareness', (documentId) => ({ documentId, awareness: aCaret() })]
	];
	for (const [to, send] of documents) {
		cases.push(
			{
				name: `${to} of a hidden document by a viewer of another`,
				by: 'outsider',
				to,
				send,
				strange: invitation.document.id
			},
			{ name: `${to} with the id of a thread`, by: 'member', to, send, strange: open.thread.id }
		);
	}
	return cases;
};
