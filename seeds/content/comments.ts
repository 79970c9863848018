import type { DemoComment } from './types.ts';

/** What is said in the margin of the practice that nine people write, oldest first. */
export const firstWeekComments: DemoComment[] = [
	{
		on: 'The morning is where the sheet turns out to be empty.',
		messages: [
			{
				by: 'nasrin',
				daysAgo: 9,
				hour: 6,
				language: 'fa-AF',
				text: 'نزد ما هم همین‌طور است. پیشنهاد من: در همین جا بنویسیم که برای صبح روز دوم یک کار کوچک و روشن باشد، مثلاً گرفتن نان یا بردن طفل به مکتب.'
			},
			{
				by: 'mavzuna',
				daysAgo: 9,
				hour: 8,
				minute: 20,
				language: 'ru',
				text: 'Насрин, да. Добавлю одно предложение с примером про хлеб и школу, если никто не против.'
			}
		]
	},
	{
		on: 'The list is short, usually three people',
		messages: [
			{
				by: 'luqman',
				daysAgo: 8,
				hour: 10,
				language: 'ur',
				text: 'کیا مسجد کا امام بھی ان تین میں شمار ہوگا؟ ہمارے ہاں گھر والے اکثر پہلے اسی کا نام لیتے ہیں، مگر وہ پورے محلے کو جانتا ہے۔'
			}
		]
	},
	{
		on: 'A house needs a day on which no service calls.',
		messages: [
			{
				by: 'sugath',
				daysAgo: 7,
				hour: 5,
				minute: 40,
				language: 'en',
				text: 'This is the sentence my office will cross out first. Can we say what it saves? In two of our families the sixth day was the first quiet night.'
			},
			{
				by: 'burul',
				daysAgo: 6,
				hour: 9,
				language: 'ky',
				text: 'Сугат, ошол эки үй-бүлө жөнүндө бир сүйлөм кошобуз, аттарын атабайбыз.'
			}
		]
	},
	{
		on: 'No notebook on the table.',
		messages: [
			{
				by: 'akmaral',
				daysAgo: 12,
				hour: 7,
				language: 'kk',
				text: 'Дәптер сөмкеде де болмасын ба, әлде тек үстелде ме?'
			}
		],
		resolvedBy: 'burul'
	}
];
