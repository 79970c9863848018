import * as z from 'zod/mini';
import { Token } from './links.ts';
import { InterfaceLanguage } from './locales.ts';
import { Email, Password } from './people.ts';

/** What a person set for her or his account. */
export interface Account {
	email: string;
	language: InterfaceLanguage;
	timeZone: string;
	/** Browsers in which one signs in show a neutral name. */
	discreet: boolean;
}

/** The zone of an account whose person has chosen none: times go by the device. */
export const byDevice = 'UTC';

const isTimeZone = (name: string) => {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
};

/** Sets the language of pages and mails, the zone in which times are told, and whether new browsers show a neutral name. */
export const ChangePreferences = z.strictObject({
	language: InterfaceLanguage,
	timeZone: z.string().check(z.maxLength(60), z.regex(/^[A-Za-z]/), z.refine(isTimeZone)),
	discreet: z._default(z.boolean(), false)
});
export type ChangePreferences = z.infer<typeof ChangePreferences>;

/** Says whether messages wait a few seconds before they leave, and whether one shows and sees who is in a thread. */
export const ChangeWriting = z.strictObject({
	undoSend: z._default(z.boolean(), false),
	presence: z._default(z.boolean(), false)
});
export type ChangeWriting = z.infer<typeof ChangeWriting>;

/** Says whether single keys go somewhere. */
export const ChangeKeys = z.strictObject({ singleKeys: z._default(z.boolean(), false) });
export type ChangeKeys = z.infer<typeof ChangeKeys>;

const CurrentPassword = z.string().check(z.minLength(1, { error: 'required' }), z.maxLength(1000));

/** Sets another password, by the one that was valid so far. */
export const ChangePassword = z.strictObject({ currentPassword: CurrentPassword, newPassword: Password });
export type ChangePassword = z.infer<typeof ChangePassword>;

/** Asks to be known by another address. It holds once the link that is mailed there was opened. */
export const ChangeAddress = z.strictObject({ newEmail: Email, addressPassword: CurrentPassword });
export type ChangeAddress = z.infer<typeof ChangeAddress>;

/** Asks for a link by which to set another password. */
export const AskForReset = z.strictObject({ email: Email });
export type AskForReset = z.infer<typeof AskForReset>;

/** Sets another password by the link that was mailed. */
export const ResetPassword = z.strictObject({
	token: Token,
	newPassword: Password
});
export type ResetPassword = z.infer<typeof ResetPassword>;

/** A mail as the demo shows it, where no server takes any. */
export interface DemoMail {
	to: string;
	subject: string;
	body: string;
	date: string;
}
