import { m } from '#shared/messages/messages.js';
import { localeOf } from '#shared/locales.ts';
import { host } from '#server/core/host.ts';
import type { Mail } from '#server/core/mail.ts';

const linkTo = (path: string) => `${host.address}${path}`;

/** Carries the link by which to set another password. */
export const resetMail = (to: string, language: string, token: string): Mail => {
	const locale = localeOf(language);
	const inputs = { link: linkTo(`/reset/${token}`) };
	return { to, subject: m.mail_reset_subject({}, { locale }), body: m.mail_reset_body(inputs, { locale }) };
};

/** Says that the password was changed, for whoever did not do it. */
export const passwordChangedMail = (to: string, language: string): Mail => {
	const locale = localeOf(language);
	const inputs = { link: linkTo('/forgotten') };
	return { to, subject: m.mail_password_subject({}, { locale }), body: m.mail_password_body(inputs, { locale }) };
};

/** Carries, to a new address, the link by which it is confirmed. */
export const confirmAddressMail = (to: string, language: string, token: string): Mail => {
	const locale = localeOf(language);
	const inputs = { link: linkTo(`/confirm-address/${token}`) };
	return { to, subject: m.mail_address_subject({}, { locale }), body: m.mail_address_body(inputs, { locale }) };
};

/** Says to the old address that it is one no longer, for whoever did not do it. */
export const addressChangedMail = (to: string, language: string): Mail => {
	const locale = localeOf(language);
	return { to, subject: m.mail_moved_subject({}, { locale }), body: m.mail_moved_body({}, { locale }) };
};
