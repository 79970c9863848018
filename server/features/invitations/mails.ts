import { m } from '#shared/messages/messages.js';
import { writeDay, writeGregorianDay } from '#shared/dates.ts';
import { localeOf, type InterfaceLanguage } from '#shared/locales.ts';
import { host } from '#server/core/host.ts';
import type { Mail } from '#server/core/mail.ts';

/** Where a link to a path of ours leads, for a mail. */
const linkTo = (path: string) => `${host.address}${path}`;

/** A day as one writes it to somebody, by both calendars where a place has two. */
const dayIn = (language: InterfaceLanguage, at: Date) => {
	const day = { at, zone: 'UTC' };
	const other = writeGregorianDay(language, day);
	return writeDay(language, day) + (other ? ` (${other})` : '');
};

/** Hands over the link of an invitation. */
export const invitationMail = (to: string, language: string, token: string, until: Date): Mail => {
	const locale = localeOf(language);
	const inputs = { link: linkTo(`/invitation/${token}`), until: dayIn(locale, until) };
	return { to, subject: m.mail_invitation_subject({}, { locale }), body: m.mail_invitation_body(inputs, { locale }) };
};

/** Says to somebody who asked to join that she may, with the link. */
export const acceptedMail = (to: string, language: string, token: string, until: Date): Mail => {
	const locale = localeOf(language);
	const inputs = { link: linkTo(`/invitation/${token}`), until: dayIn(locale, until) };
	return { to, subject: m.mail_accepted_subject({}, { locale }), body: m.mail_accepted_body(inputs, { locale }) };
};

/** Says to somebody who asked to join that it did not come to it. */
export const declinedMail = (to: string, language: string): Mail => {
	const locale = localeOf(language);
	return { to, subject: m.mail_declined_subject({}, { locale }), body: m.mail_declined_body({}, { locale }) };
};

/** Says to a guest that a steward has confirmed her. */
export const confirmedMail = (to: string, language: string): Mail => {
	const locale = localeOf(language);
	const inputs = { link: linkTo('/today') };
	return { to, subject: m.mail_confirmed_subject({}, { locale }), body: m.mail_confirmed_body(inputs, { locale }) };
};
