import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { interfaceLanguages, type InterfaceLanguage } from '#shared/locales.ts';
import {
	addressChangedMail,
	confirmAddressMail,
	passwordChangedMail,
	resetMail
} from '#server/features/accounts/mails.ts';
import { acceptedMail, confirmedMail, declinedMail, invitationMail } from '#server/features/invitations/mails.ts';

/** A message as its file has it: a text, or texts for each form of a number. */
interface Counted {
	declarations: string[];
	selectors: string[];
	match: Record<string, string>;
}
type Catalogue = Record<string, string | [Counted]>;

const read = (language: InterfaceLanguage): Catalogue => {
	const { $schema: _, ...messages } = JSON.parse(readFileSync(`messages/${language}.json`, 'utf8')) as Catalogue;
	return messages;
};
const english = read('en');
const translations = interfaceLanguages.filter((language) => language !== 'en');

const textsOf = (message: string | [Counted] | undefined): string[] =>
	message === undefined ? [] : typeof message === 'string' ? [message] : Object.values(message[0].match);
const placeholdersIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join();
const complaints = (language: InterfaceLanguage, complain: (key: string, text: string) => boolean) =>
	Object.entries(read(language)).flatMap(([key, message]) =>
		textsOf(message).flatMap((text) => (complain(key, text) ? [`${language} ${key}: ${text}`] : []))
	);

/** These are the same in another language: what is printed on keys. */
const alike = ['find_keys'];

describe.each(translations)('the texts in %s', (language) => {
	const catalogue = read(language);
	const shared = Object.keys(english).filter((key) => key in catalogue);

	test('are all there, and there are no others', () => {
		expect(Object.keys(english).filter((key) => !(key in catalogue))).toEqual([]);
		expect(Object.keys(catalogue).filter((key) => !(key in english))).toEqual([]);
	});

	test('take the same inputs', () => {
		// A form that stands for 1 alone may say it in words; where it stands for 21 as well it has to have the number.
		const oneIsOne = new Intl.PluralRules(language).select(21) !== 'one';
		const wrong = shared.flatMap((key) => {
			const [wanted, ofOne] = [textsOf(english[key]).at(-1), textsOf(english[key])[0]].map((text) =>
				placeholdersIn(text ?? '')
			);
			const texts = textsOf(catalogue[key]);
			return texts.filter((text, i) => {
				const given = placeholdersIn(text);
				return given !== wanted && !(oneIsOne && i === 0 && texts.length > 1 && given === ofOne);
			});
		});
		expect(wrong).toEqual([]);
	});

	test('count as the language counts', () => {
		const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
		const wrong = shared.filter((key) => {
			const [source, own] = [english[key], catalogue[key]];
			if (typeof source === 'string') return typeof own !== 'string';
			if (!source || typeof own !== 'object') return true;
			const [{ declarations, selectors, match }] = own;
			const isSame =
				`${declarations.join()} ${selectors.join()}` ===
				`${source[0].declarations.join()} ${source[0].selectors.join()}`;
			const given = Object.keys(match).map((key) => key.split('=').at(-1) ?? '');
			return !isSame || given.toSorted().join() !== forms.join();
		});
		expect(wrong).toEqual([]);
	});

	test('leave nothing in English', () => {
		const same = shared.filter(
			(key) =>
				textsOf(catalogue[key]).some(
					(text) => /[a-z]{2}/i.test(text.replaceAll(/\{\w+\}/g, '')) && textsOf(english[key]).includes(text)
				) && !alike.includes(key)
		);
		expect(same).toEqual([]);
		const wordsOfOurs = /\b(?!https?\b|mailto\b)[a-z]{2,}\s+[a-z]{2,}\b/i;
		expect(complaints(language, (_, text) => wordsOfOurs.test(text.replaceAll(/\{\w+\}/g, '')))).toEqual([]);
	});
});

test.each(interfaceLanguages)('the texts in %s shout at nobody, and leave direction to the page', (language) => {
	expect(complaints(language, (_, text) => /[!！]/.test(text))).toEqual([]);
	expect(complaints(language, (_, text) => /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/.test(text))).toEqual([]);
	expect(complaints(language, (_, text) => text.trim() !== text || / {2}/.test(text))).toEqual([]);
});

describe('mails', () => {
	const to = 'somebody@example.org';
	const until = new Date('2026-12-11T00:00:00Z');
	const mails = {
		resetMail: (language: string) => resetMail(to, language, 'token'),
		passwordChangedMail: (language: string) => passwordChangedMail(to, language),
		confirmAddressMail: (language: string) => confirmAddressMail(to, language, 'token'),
		addressChangedMail: (language: string) => addressChangedMail(to, language),
		invitationMail: (language: string) => invitationMail(to, language, 'token', until),
		acceptedMail: (language: string) => acceptedMail(to, language, 'token', until),
		declinedMail: (language: string) => declinedMail(to, language),
		confirmedMail: (language: string) => confirmedMail(to, language)
	};
	const letters: Record<InterfaceLanguage, RegExp> = {
		en: /^[\p{Script=Latin}\P{L}]*$/u,
		ru: /^[\p{Script=Cyrillic}\P{L}]*$/u,
		'fa-AF': /^[\p{Script=Arabic}\P{L}]*$/u,
		ur: /^[\p{Script=Arabic}\P{L}]*$/u
	};
	const withoutLinks = (text: string) => text.replaceAll(/https?:\/\/\S+/g, '');

	test.each(interfaceLanguages)('are written in %s to whoever chose it', (language) => {
		for (const [name, write] of Object.entries(mails)) {
			const { subject, body } = write(language);
			expect(`${name}: ${subject}`).toMatch(/\S/);
			expect(withoutLinks(`${subject}\n${body}`), name).toMatch(letters[language]);
			expect(`${subject}\n${body}`, name).not.toMatch(/[{}]/);
			const hasLink = !['addressChangedMail', 'declinedMail'].includes(name);
			expect(/http:\/\/localhost\S+$/m.test(body), name).toBe(hasLink);
		}
	});

	test('name neither sender nor network, in any language', () => {
		for (const language of interfaceLanguages)
			for (const write of Object.values(mails))
				expect(Object.values(write(language)).join(' ')).not.toMatch(/Dastarkhan|Дастархан|دسترخوان/);
	});

	test('tell until when by the calendar of the reader', () => {
		expect(mails.invitationMail('en').body).toContain('11 Dec 2026');
		expect(mails.invitationMail('ru').body).toContain('11 дек. 2026');
		expect(mails.invitationMail('fa-AF').body).toContain('۲۰ قوس ۱۴۰۵ (۱۱ دسمبر ۲۰۲۶)');
		expect(mails.invitationMail('ur').body).toContain('11 دسمبر، 2026');
	});
});

test('a message that no language has is written in English', () => {
	expect(resetMail('somebody@example.org', 'xx', 'token').subject).toBe(
		resetMail('somebody@example.org', 'en', 'token').subject
	);
});
