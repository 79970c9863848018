import type { DemoThread } from './types.ts';

/** More discussions of the open group on communication: a film that many saw, and a teacher of religion who said that he did not know. */
export const communicationThreadsScreens: DemoThread[] = [
	{
		group: 'communication',
		title: 'Nine hundred thousand views, and what they did',
		language: 'en',
		by: 'shumaila',
		daysAgo: 28,
		hour: 6,
		messages: [
			{
				by: 'shumaila',
				daysAgo: 28,
				hour: 6,
				minute: 15,
				language: 'en',
				text: 'I would like to describe a failure, since we paid for it. A film of two minutes: a mother at a window, music, a son who does not come. Well made, shown everywhere, nine hundred thousand views. Upstairs I reported reach.\n\nWhat we learnt afterwards. Most views lasted four seconds. Mothers whose sons had died of illness, or gone abroad to work, wrote to ask why theirs did not count. And the comments became exactly the room that we had wanted to keep people out of, under our logo, with nobody awake to read them.\n\nWhat should somebody have asked us before we began?'
			},
			{
				by: 'fereshta',
				daysAgo: 28,
				hour: 8,
				minute: 0,
				language: 'fa-AF',
				text: 'می‌پرسیدم: این فلم را با چه کسی یک‌جا می‌بینند؟ تلفون آدم را با غم تنها می‌ماند. ما هر قصه را اول برای پنج نفر در یک اتاق می‌مانیم و بعد خاموش می‌نشینیم. اگر کسی گپ نزد، آن قصه نشر نمی‌شود. از هر سه قصه یکی همان‌جا می‌ماند.'
			},
			{
				by: 'rokeya',
				daysAgo: 28,
				hour: 11,
				minute: 30,
				language: 'en',
				text: 'I should have asked who the mother was. If an actress: did she know what would be written under her face? If not an actress, I should have asked nothing more, I should have tried to stop you.'
			},
			{
				by: 'shumaila',
				daysAgo: 27,
				hour: 5,
				minute: 0,
				language: 'en',
				text: 'An actress. She rang in the second week, because her own neighbours had begun to console her. We had not planned for that either.',
				replyTo: 2
			},
			{
				by: 'aizada',
				daysAgo: 27,
				hour: 7,
				minute: 40,
				language: 'ru',
				text: 'Я бы спросила, кто читает комментарии в одиннадцать вечера. У нас был ролик про мастерскую, четыре тысячи просмотров. Дежурили по очереди, я и двое подростков. Подростки отвечали лучше меня. На злое писали: «Приезжай, твой велосипед уже стоит». Двое приехали. Велосипеды пришлось искать.'
			},
			{
				by: 'mehrab',
				daysAgo: 26,
				hour: 13,
				minute: 0,
				language: 'ur',
				text: 'میں نے حساب لگایا۔ نو لاکھ ضرب چار سیکنڈ، یہ ہزار گھنٹے ہوئے۔ ہمارے کمرے میں بیس کرسیاں ہیں، فلم کے بعد لوگ دو گھنٹے بیٹھے، یہ چالیس گھنٹے ہوئے۔ حساب آپ کے حق میں نکلا، اس لیے میں نے کیلکولیٹر بند کر دیا۔'
			},
			{
				by: 'ilhom',
				daysAgo: 26,
				hour: 15,
				minute: 20,
				language: 'ru',
				text: 'Я бы спросил: что делает человек на пятой секунде? Если на этот вопрос есть ответ, ролик можно снимать. Если нет, то можно снимать первые четыре, выйдет дешевле.'
			},
			{
				by: 'shumaila',
				daysAgo: 25,
				hour: 6,
				minute: 30,
				language: 'en',
				text: 'I have put your questions on one page for my colleagues: with whom will they watch it, who is the face, who reads the comments at eleven, what happens in the fifth second. The first line says what ours cost. It is the only line that everybody has quoted back to me.'
			}
		]
	},
	{
		group: 'communication',
		title: '“Билмайман” деган домла',
		language: 'uz-Cyrl',
		by: 'abdulhay',
		daysAgo: 16,
		hour: 12,
		messages: [
			{
				by: 'abdulhay',
				daysAgo: 16,
				hour: 12,
				minute: 30,
				language: 'uz-Cyrl',
				text: 'Жума куни йигитлардан бири телефонда эшитган гапини сўради. Жавобини билмасдим. Йигирма йил “Аллоҳ билгувчироқ” деб, гапни бошқа ёққа бурардим. Бу сафар тўғрисини айтдим: “Билмайман. Келаси жумагача ўқиб чиқаман.” Хонага шундай жимлик чўкдики, кимдир телефонини ўчириб қўйди.\n\nКеласи жума одам икки баравар кўп келди. Жавобни эшитгани келишдими ёки яна “билмайман” дейишимними, ҳалигача билмайман. Сизларда бу сўзни айтса бўладими?'
			},
			{
				by: 'mahfuz',
				daysAgo: 16,
				hour: 14,
				minute: 0,
				language: 'ur',
				text: 'میرے استاد کہا کرتے تھے کہ “میں نہیں جانتا” آدھا علم ہے۔ میں نے ایک بار پوچھ لیا کہ باقی آدھا کہاں ہے۔ کہنے لگے، “یہ بھی نہیں جانتا۔”\n\nمدرسے میں یہ کہنا آسان نہیں، لڑکے سمجھتے ہیں استاد ہار گیا۔ اس لیے ہفتے میں ایک سوال میں خود ایسا لاتا ہوں جس کا جواب مجھے نہیں آتا، اور وہ مل کر ڈھونڈتے ہیں۔'
			},
			{
				by: 'zubair',
				daysAgo: 15,
				hour: 6,
				minute: 0,
				language: 'ur',
				text: 'سکرین والا آدمی کبھی نہیں کہتا کہ مجھے نہیں معلوم۔ یہی اس کا زور ہے۔ ہم نوجوانوں کو ایک کھیل دیتے ہیں: ایک گھنٹہ سنو اور گنو کہ اس نے کتنی بار کہا “مجھے نہیں معلوم”۔ اب وہ ہمیں بھی گنتے ہیں، یہ ہم نے نہیں سوچا تھا۔'
			},
			{
				by: 'yalini',
				daysAgo: 15,
				hour: 8,
				minute: 10,
				language: 'en',
				text: 'A small report from the other half of mankind. A man who says that he does not know becomes wise. When I said it at the mothers’ meeting, they asked for somebody who did.\n\nI now say: “I do not know, and neither does he”, and name whomever they would have sent for. That has worked twice.'
			},
			{
				by: 'fereshta',
				daysAgo: 14,
				hour: 7,
				minute: 0,
				language: 'fa-AF',
				text: 'اجازه بدهید این را برنامه بسازم: ملایی که می‌گوید «نمی‌دانم». نه نام، نه جای. فقط خاموشی اتاق را لازم دارم. چند ثانیه بود؟'
			},
			{
				by: 'abdulhay',
				daysAgo: 14,
				hour: 11,
				minute: 50,
				language: 'uz-Cyrl',
				text: 'Розиман. Етти сонияча эди. Менга ярим соатдек туюлди, ўшанисини ёзинг.',
				replyTo: 4
			}
		]
	}
];
