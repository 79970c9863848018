import type { DemoThread } from './types.ts';

/** Discussions of the group on mental health: a form with two boxes, a word on a door, how one notices that it is time to stop. */
export const mentalHealthThreads: DemoThread[] = [
	{
		group: 'mental-health',
		title: '“کیا یہ شخص خطرناک ہے؟ ہاں / نہیں”',
		language: 'ur',
		by: 'tehmina',
		daysAgo: 67,
		hour: 6,
		messages: [
			{
				by: 'tehmina',
				daysAgo: 67,
				hour: 6,
				minute: 0,
				language: 'ur',
				text: 'مجھے خط آتا ہے: “براہِ کرم معائنہ کر کے بتائیں کہ یہ شخص خطرناک ہے یا نہیں۔” نیچے دو خانے۔ میں برسوں تیسرا خانہ خود بنا کر لکھتی رہی: “یہ سوال طبی نہیں۔” خط واپس آتا ہے: “دیے گئے خانوں میں سے ایک منتخب کریں۔”\n\nآپ ایسے خط کا کیا کرتے ہیں؟ انکار اس طرح ہو کہ دروازہ کھلا رہے، کیونکہ اگلا خط کسی ایسے کے پاس جائے گا جو خانہ بھر دے گا۔'
			},
			{
				by: 'tamara',
				daysAgo: 67,
				hour: 8,
				minute: 15,
				language: 'ru',
				text: 'Мне такие бумаги носят тридцать лет, менялся только герб. Отвечаю всегда письменно и всегда одинаково: что могу сказать, чего не могу и кто мог бы. Слово «опасен» не повторяю даже в отказе. Из отказа его выпишут первым.'
			},
			{
				by: 'friederike',
				daysAgo: 67,
				hour: 11,
				minute: 0,
				language: 'en',
				text: 'I ring them. Behind the form there is usually one frightened person with a deadline. I ask: what do you have to decide on Thursday, and what would help you to decide it? More often than not it is whether somebody can share a room. That I can talk about.'
			},
			{
				by: 'merdan',
				daysAgo: 66,
				hour: 5,
				minute: 30,
				language: 'ru',
				text: 'Мне проще, у нас форма требует код. Ставлю «нарушение сна». Это почти всегда правда.'
			},
			{
				by: 'tamara',
				daysAgo: 66,
				hour: 7,
				minute: 0,
				language: 'ru',
				text: 'Мердан, это правда сегодня. А через три года человек придёт за справкой для прав, и комиссия увидит код. Проверьте, сколько он у вас живёт.',
				replyTo: 3
			},
			{
				by: 'merdan',
				daysAgo: 65,
				hour: 6,
				minute: 10,
				language: 'ru',
				text: 'Проверил. Живёт вечно, архив у нас в образцовом порядке. С понедельника пишу «консультация», без кода. Регистратура ворчит.',
				replyTo: 4
			},
			{
				by: 'nasrin',
				daysAgo: 65,
				hour: 8,
				minute: 20,
				language: 'fa-AF',
				text: 'ما خط را با خود او می‌خوانیم. می‌گوییم: از ما این را خواسته‌اند، این را نمی‌نویسیم، این را می‌نویسیم. گاهی خودش می‌پرسد: «پس من خطرناک هستم؟» و گپ اصلی از همان‌جا شروع می‌شود.'
			},
			{
				by: 'tehmina',
				daysAgo: 63,
				hour: 6,
				minute: 30,
				language: 'ur',
				text: 'آپ سب کی باتوں سے ایک صفحے کا جواب بن گیا ہے، خانے اس میں کوئی نہیں۔ پہلے فون، پھر خط، اور خط کی نقل خود اس شخص کے ہاتھ میں۔ تین دفتروں کو بھیجا ہے۔ دو نے شکریہ لکھا، تیسرے نے پوچھا کہ یہی جواب دو خانوں میں مل سکتا ہے؟'
			}
		]
	},
	{
		group: 'mental-health',
		title: 'Что написать на двери вместо слова «психолог»?',
		language: 'ru',
		by: 'merdan',
		daysAgo: 38,
		hour: 6,
		messages: [
			{
				by: 'merdan',
				daysAgo: 38,
				hour: 6,
				minute: 0,
				language: 'ru',
				text: 'Вопрос практический, завтра придёт мастер с табличкой. У нас в поликлинике открывают кабинет. Слово «психолог» проверено: за полгода очереди не было ни разу. Предложили «кабинет доверия», но у нас решили, что там берут анонимный анализ на всё сразу. Что у вас на двери?'
			},
			{
				by: 'nurzhamal',
				daysAgo: 38,
				hour: 7,
				minute: 40,
				language: 'kk',
				text: 'Мектептегі есігіме «Шай бар» деп жазып қойдым. Алдымен мұғалімдер келді, сосын балалар. Тексеруші келіп, «бұл не бөлме?» деп сұрады. «Жазулы тұр ғой», — дедім. Отырып, шай ішті.'
			},
			{
				by: 'nasrin',
				daysAgo: 38,
				hour: 9,
				minute: 0,
				language: 'fa-AF',
				text: 'ما «خواب و سردردی» نوشتیم. حالا کسانی هم می‌آیند که واقعاً سرشان درد می‌کند، و این خوب است: از دهلیز معلوم نمی‌شود که کی برای چه آمده.'
			},
			{
				by: 'mavzuna',
				daysAgo: 37,
				hour: 5,
				minute: 30,
				language: 'tg',
				text: 'Дар дари мо танҳо рақам ҳаст: чордаҳ. Мегӯянд «ба чордаҳ меравам». Аз ҳар ном беҳтар аст.'
			},
			{
				by: 'sharmistha',
				daysAgo: 37,
				hour: 15,
				minute: 0,
				language: 'en',
				text: 'I have no door, only a telephone, so I say the hour: “This is Sharmistha, it is nine, I am here until ten.” People breathe out at “until ten”. It means that it will end.'
			},
			{
				by: 'tamara',
				daysAgo: 36,
				hour: 6,
				minute: 20,
				language: 'ru',
				text: 'На двери — что угодно. Но за дверью первым делом: «Я психолог. Можно выпить чаю и уйти». Человек, которого заманили, выходит обиженным, и он прав.'
			},
			{
				by: 'merdan',
				daysAgo: 35,
				hour: 7,
				minute: 10,
				language: 'ru',
				text: 'Табличка висит: «Кабинет 9. Сон, головная боль, разговор». Мастер прикрутил, прочёл, поставил чемоданчик на пол и спросил, принимаю ли я уже. Я сказал, что я психолог и что можно уйти. Он остался.',
				replyTo: 5
			}
		]
	},
	{
		group: 'mental-health',
		title: 'По какому признаку вы узнаёте, что пора остановиться?',
		language: 'ru',
		by: 'tamara',
		daysAgo: 17,
		hour: 6,
		messages: [
			{
				by: 'tamara',
				daysAgo: 17,
				hour: 6,
				minute: 0,
				language: 'ru',
				text: 'Тридцать лет спрашиваю об этом других, сегодня спрошу вас. По какому признаку вы узнаёте, что пора остановиться? Не из учебника, а ваш, домашний.\n\nМой: я начинаю мыть чистую посуду.'
			},
			{
				by: 'nasrin',
				daysAgo: 17,
				hour: 8,
				minute: 20,
				language: 'fa-AF',
				text: 'شوربا را دو بار نمک می‌زنم. خواهرم نمکدان را پیش خود می‌ماند و چیزی نمی‌گوید، و من می‌فهمم.'
			},
			{
				by: 'sharmistha',
				daysAgo: 17,
				hour: 14,
				minute: 30,
				language: 'en',
				text: 'I answer before the caller has finished. On the telephone nobody sees it, but the silence afterwards is of another kind.'
			},
			{
				by: 'rahmatshah',
				daysAgo: 16,
				hour: 5,
				minute: 10,
				language: 'fa-AF',
				text: 'دیگر نمی‌پرسم که شب را کجا می‌گذرانید، چون از جواب می‌ترسم.'
			},
			{
				by: 'nurzhamal',
				daysAgo: 15,
				hour: 6,
				minute: 50,
				language: 'kk',
				text: 'Түнде балаларды журналмен түгендегендей санап жатам. Бәрі орнында болса да, қайта санаймын.'
			},
			{
				by: 'tehmina',
				daysAgo: 14,
				hour: 7,
				minute: 0,
				language: 'ur',
				text: 'میں فارم بنانے لگتی ہوں، جیسے ابھی آپ سب کے جوابوں کا بنانے لگی تھی۔\n\nایک گنتی پھر بھی سن لیجیے۔ پچھلے مہینے میں نے پورے نیٹ ورک میں پوچھا تھا کہ آپ کے کام پر نظر کون رکھتا ہے۔ چھبیس جواب آئے، انیس کے پاس کوئی نہیں۔ جن کے پاس ہے، ان میں سے اکثر اس کا نام لکھتے ہیں جو چھٹی پر دستخط کرتا ہے۔'
			},
			{
				by: 'merdan',
				daysAgo: 13,
				hour: 5,
				minute: 40,
				language: 'ru',
				text: 'Прочёл ваши признаки дома вслух. Жена сказала: «А ты чинишь забор». Забор у нас очень крепкий.'
			},
			{
				by: 'tamara',
				daysAgo: 12,
				hour: 6,
				minute: 10,
				language: 'ru',
				text: 'Заметьте: почти у всех это видит кто-то другой. Сестра, жена, тишина в трубке. Значит, не хватает не силы воли, а человека, который смотрит. Шестеро, одни и те же, в один и тот же день. Техмина, Фридерике, давайте напишем об этом, пока у меня в доме есть грязная посуда.'
			}
		]
	}
];
