import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/*
 * Invents translations into languages that are still to come, as long as real ones get and in letters that weigh as much,
 * so that pages can be measured and looked at with fourteen of them:
 *
 *   node scripts/pseudo-messages.ts .data/pseudo && MESSAGES=.data/pseudo npx vite build
 *
 * The folder is written anew, and never committed. A build made so leaves no note: the next command builds the real one.
 */
const folder = process.argv[2];
if (!folder) throw new Error('Name the folder to write into, such as .data/pseudo');

/** Languages of the region that are to come, with letters of theirs for ours. */
const scripts = {
	latin: 'áƀçðéƒǧħíĵķłɱñóƥɋřšŧúṽŵẋýž',
	cyrillic: 'абцдефгҳижкльмнопқрстувшхйз',
	arabic: 'ابچدەفگهیژكلمنۆپقرستووۋخیز',
	devanagari: 'अबचदएफगहइजकलमनओपकरसतउववखयज',
	bengali: 'অবচদএফগহইজকলমনওপকরসতউভওখয়জ',
	sinhala: 'අබචදඑෆගහඉජකලමනඔපකරසතඋවවඛයස',
	tamil: 'அபசதஎபகஹஇஜகலமனஒபகரசதஉவவகயஸ'
};
const locales: Record<string, keyof typeof scripts> = {
	uz: 'latin',
	tk: 'latin',
	kk: 'cyrillic',
	ky: 'cyrillic',
	tg: 'cyrillic',
	ps: 'arabic',
	hi: 'devanagari',
	bn: 'bengali',
	si: 'sinhala',
	ta: 'tamil'
};
/** Translations are longer than English by about this much. */
const growth = 1.3;

const isLetter = /[a-z]/i;

/** A text in invented words: placeholders stay, everything else is changed and grows. */
const pretend = (text: string, letters: string): string => {
	const alphabet = [...letters];
	let owed = 0;
	return text.replaceAll(/\{[^}]*\}|[^{]+/g, (part) => {
		if (part.startsWith('{')) return part;
		return [...part]
			.map((letter) => {
				if (!isLetter.test(letter)) return letter;
				owed += growth - 1;
				const other = alphabet[letter.toLowerCase().charCodeAt(0) - 97] ?? letter;
				if (owed < 1) return other;
				owed -= 1;
				return other + (alphabet[(letter.charCodeAt(0) * 7) % alphabet.length] ?? '');
			})
			.join('');
	});
};

type Message = string | { declarations: string[]; selectors: string[]; match: Record<string, string> }[];

/** The same message with its texts changed; one that counts gets each form its language has. */
const pretendMessage = (message: Message, locale: string, letters: string): Message => {
	if (typeof message === 'string') return pretend(message, letters);
	const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
	return message.map((part) => {
		const [selector = ''] = part.selectors;
		const whole = part.match[`${selector}=other`];
		if (part.selectors.length !== 1 || whole === undefined) {
			const match = Object.entries(part.match).map(([key, text]) => [key, pretend(text, letters)]);
			return { ...part, match: Object.fromEntries(match) as Record<string, string> };
		}
		const match = forms.map((form) => [`${selector}=${form}`, pretend(whole, letters)]);
		return { ...part, match: Object.fromEntries(match) as Record<string, string> };
	});
};

const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const write = (file: string, content: unknown) => writeFileSync(path.join(folder, file), JSON.stringify(content));

const settingsFile = 'project.inlang/settings.json';
const settings = read<{ locales: string[]; modules: string[] }>(settingsFile);
const english = read<Record<string, Message>>('messages/en.json');

rmSync(folder, { recursive: true, force: true });
mkdirSync(path.join(folder, 'project.inlang'), { recursive: true });
cpSync('messages', path.join(folder, 'messages'), { recursive: true });
write(settingsFile, {
	...settings,
	locales: [...settings.locales, ...Object.keys(locales)],
	modules: settings.modules.map((module) => path.resolve(module))
});
for (const [locale, script] of Object.entries(locales)) {
	const texts = Object.entries(english).filter(([key]) => key !== '$schema');
	const pretended = texts.map(([key, message]) => [key, pretendMessage(message, locale, scripts[script])]);
	write(`messages/${locale}.json`, Object.fromEntries(pretended));
}
