import type { DemoInvitation, DemoNewcomer, DemoRequest } from './types.ts';

/** Those who were brought into a group after it had talked for a while. */
export const newcomers: DemoNewcomer[] = [
	{ group: 'families', person: 'spozhmai', role: 'member', by: 'dilbar', daysAgo: 2 },
	{ group: 'families', person: 'wietske', role: 'observer', by: 'dilbar', daysAgo: 1 }
];

/** Those who have asked to come into a group and wait for its leads. */
export const requests: DemoRequest[] = [
	{
		group: 'school',
		person: 'ogulnar',
		daysAgo: 1,
		language: 'ru',
		reason:
			'В моём классе скоро будет ученик, который несколько лет не ходил в школу. Мне не нужны советы про него, мне нужно понять, что делать мне.',
		answers: [
			'Веду литературу в старших классах и одну классную группу. Психолога у нас нет.',
			'Откуда ребёнок вернулся и с кем живёт. Честно говоря, я и сама предпочла бы этого не знать.'
		]
	},
	{
		group: 'police',
		person: 'nahida',
		daysAgo: 3,
		language: 'en',
		reason:
			'I am a journalist and I know how that sounds at this door. I would like to understand what a visit looks like from the other side before I describe one again.',
		answers: [
			'No, and I never was. My brother-in-law is one, in another town; we do not talk about work.',
			'Not a visit, a telephone call: I rang a station to check a detail, and the constable took it for an instruction to go there. I learned of it from the family.',
			'To my editor, and he has agreed in writing that this room does not exist for him. If that is not enough, I will understand.'
		]
	},
	{
		group: 'mental-health',
		person: 'abdulhay',
		daysAgo: 2,
		language: 'uz-Cyrl',
		reason:
			'Олдимга келадиган йигитларнинг кўпи аслида дин ҳақида эмас, уйқусизлик ҳақида сўраяпти. Қачон шифокорга юбориш кераклигини билмайман.',
		answers: [
			'Ҳозирча ҳеч ким. Кечқурун аёлим сўрайди: “Бугун кимнинг ғамини олиб келдингиз?”',
			'“Бу менинг ишим эмас” деган гапни қандай айтсам, одам ранжиб кетмайди? Буни масжидда сўрай олмайман, мендан жавоб кутишади.'
		]
	}
];

/** The invitations that nobody has used yet. */
export const invitations: DemoInvitation[] = [
	{
		space: 'prisons',
		by: 'burul',
		role: 'member',
		note: 'Коллега, ваш вопрос про первую неделю слишком хорош для коридора. Приходите, здесь ответят из семи стран. Читать можно молча.',
		email: null,
		language: 'ru',
		daysAgo: 2
	},
	{
		space: 'network',
		by: 'yalini',
		role: 'member',
		note: 'We sat beside each other on the bus back from the training and spoke of your clinic. Here are the people I told you about. You can look for a week before you write a word.',
		email: 'clinic.friend@example.org',
		language: 'en',
		daysAgo: 5
	}
];
