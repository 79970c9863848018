import type { DocumentFacts, Right } from '../document-rights.ts';
import type { Id } from '../ids.ts';
import { readSpace } from './spaces.ts';
import { oneOf, type Standing } from './standing.ts';

const order: readonly Right[] = ['read', 'comment', 'write', 'own'];
const higher = (a: Right | null, b: Right | null) => (order.indexOf(a as Right) > order.indexOf(b as Right) ? a : b);

/** What a document gives to somebody by her place in its space. */
const rightByPlace = (who: Standing, doc: DocumentFacts): Right | null => {
	if (who.space === 'lead') return 'own';
	if (who.space === 'member') return doc.isBeginner ? 'own' : doc.rights.members;
	if (who.space === 'observer') return doc.rights.observers;
	return readSpace(who, doc.space) ? doc.rights.readers : null;
};

/** W9 What was given by name holds for whoever is confirmed in the network, and not while the space has suspended her. */
export const heedsGrant = (who: Standing) => who.network !== null && who.network !== 'guest' && !who.suspended;

/**
 * W4 Leads own a document, and so does who began it while she is a member; members, observers and others who read its space
 * have what it gives to each; what is given by name adds to that and takes nothing away.
 */
const rightOutsideTrash = (who: Standing, doc: DocumentFacts): Right | null => {
	if (who.network === null) return null;
	return higher(rightByPlace(who, doc), heedsGrant(who) ? doc.granted : null);
};

/** W8 What lies in the trash is there for those alone who own it, and only to be put back; what a decision put there stays. */
export const takeFromTrash = (who: Standing, doc: DocumentFacts) =>
	doc.inTrash && !doc.isHeld && rightOutsideTrash(who, doc) === 'own';

/** What somebody may do in a document: the highest of her rights, each of which holds those before it. */
export const rightIn = (who: Standing, doc: DocumentFacts): Right | null =>
	doc.inTrash ? null : rightOutsideTrash(who, doc);

/** W1 Whoever reads a space reads its documents, and so does whoever was given a right by name. */
export const readDocument = (who: Standing, doc: DocumentFacts) => rightIn(who, doc) !== null;

/** W2 Members and leads begin documents. */
export const createDocument = (who: Standing) => oneOf(who.space, 'lead', 'member');

/** W3 Whoever has the right to write writes, names the document and says at which stage it is. */
export const writeDocument = (who: Standing, doc: DocumentFacts) => oneOf(rightIn(who, doc), 'write', 'own');

/** W5 Whoever has the right to comment does, answers, resolves and opens again. */
export const commentOnDocument = (who: Standing, doc: DocumentFacts) =>
	oneOf(rightIn(who, doc), 'comment', 'write', 'own');

/** W6 Whoever owns a document says who may do what in it, makes and takes back a link for reading, and puts it into the trash. */
export const ownDocument = (who: Standing, doc: DocumentFacts) => rightIn(who, doc) === 'own';

/** W10 Whether her name stands under a published text says whoever is asked or named, at any time, and nobody for her. */
export const answerNaming = (theirs: { naming: 'asked' | 'named' | null }) => theirs.naming !== null;

/** W7 A right by name goes to others, never to oneself: nobody raises herself, nor shuts herself out. */
export const giveRight = (who: Standing, doc: DocumentFacts, to: Id) => ownDocument(who, doc) && who.personId !== to;
