import type { DemoThread } from './types.ts';

/** The discussion of the committee of four, in the space whose key is `committee`. */
export const committeeThreads: DemoThread[] = [
	{
		group: 'committee',
		title: 'Two thousand or three, and who may stop a visit',
		language: 'en',
		by: 'otabek',
		daysAgo: 13,
		hour: 5,
		messages: [
			{
				by: 'otabek',
				daysAgo: 13,
				hour: 5,
				minute: 10,
				language: 'en',
				text: 'Two points still have three lines each under “not agreed”. Mine is the money. With 2,000 for each office we could have fourteen pairs instead of twelve. I have paid for a year of evening classes with less than that.'
			},
			{
				by: 'rabail',
				daysAgo: 13,
				hour: 7,
				minute: 30,
				language: 'en',
				text: 'You have, in a district that owns a hall. A school in my province would spend the first thousand on a door that closes. I would rather have twelve who can begin.'
			},
			{
				by: 'burul',
				daysAgo: 12,
				hour: 4,
				minute: 20,
				language: 'ru',
				text: 'Я за три, но с условием: что не потратили, то возвращать без объяснений. Иначе в последний месяц все купят по принтеру.'
			},
			{
				by: 'otabek',
				daysAgo: 12,
				hour: 6,
				minute: 0,
				language: 'en',
				text: 'The printers almost convince me. Leave my line where it is until I have slept. I do not change a sum on a day on which somebody has made me laugh.',
				replyTo: 2
			},
			{
				by: 'sugath',
				daysAgo: 11,
				hour: 11,
				minute: 20,
				language: 'en',
				text: 'That leaves prisons. I do not say that a prison may not be a second office. I say that if its director can stop a visit from one day to the next, the fund must have read that sentence before it signs, and not after.'
			},
			{
				by: 'burul',
				daysAgo: 10,
				hour: 5,
				minute: 5,
				language: 'ru',
				text: 'Тогда попробую так: тюрьма может, но фраза о праве остановить стоит на первой странице, а не в приложении. Обе строки пока оставляю в несогласованных. Перед отчётом сети прочту всё вслух: где запнусь, там мы ещё не договорились.',
				replyTo: 4
			}
		]
	}
];
