import type { DemoThread } from './types.ts';

/** The discussions of the closed group, oldest first. */
export const familyThreads: DemoThread[] = [
	{
		group: 'families',
		title: 'К нам просится исследовательница. Что ответим?',
		language: 'ru',
		by: 'dilbar',
		daysAgo: 44,
		hour: 6,
		messages: [
			{
				by: 'dilbar',
				daysAgo: 44,
				hour: 6,
				minute: 0,
				language: 'ru',
				text: 'Ко мне обратилась исследовательница из университета, она уже сидит в открытой группе про тюрьмы. Хочет понять, как проходит первый год после возвращения, и просит места в нашей группе. Фамилии и истории ей не нужны, ей важно слышать, как мы между собой говорим о работе.\n\nРешать нам всем, не мне одной. Какое у вас условие, без которого нельзя?'
			},
			{
				by: 'burul',
				daysAgo: 44,
				hour: 9,
				minute: 25,
				language: 'ru',
				text: 'Я знаю её по той группе: спрашивает коротко, пересказывает то, что услышала, и даёт вычеркнуть. Моё условие — наблюдатель, а не участник. И чтобы под каждым письмом было видно, что она в комнате.'
			},
			{
				by: 'tilek',
				daysAgo: 43,
				hour: 4,
				minute: 45,
				language: 'ky',
				text: 'Каршымын деп айтпайм, бирок чочулайм. Бул жерде мугалим катары кетирген каталарымды жазам. Алар кийин макалада «бир мектепте» деп чыкса, биздин шаарда андай мектеп бирөө эле да.\n\nШартым: цитата болбосун, биз жөнүндө жазганын жарыялаардан мурун бизге көрсөтсүн.'
			},
			{
				by: 'nasrin',
				daysAgo: 43,
				hour: 6,
				minute: 10,
				language: 'fa-AF',
				text: 'من شرط ندارم، یک سؤال دارم: به ما چه پس می‌دهد؟ ما چند بار به محققان وقت دادیم و گزارش را هیچ‌وقت ندیدیم. اگر می‌آید، هر سه ماه یک صفحه به زبان ساده برای ما بنویسد: چه فهمیده است و چه چیز را هنوز نفهمیده است.'
			},
			{
				by: 'sugath',
				daysAgo: 42,
				hour: 13,
				minute: 5,
				language: 'en',
				text: 'I am for it, with an end date. A guest who comes for a day is no trouble; a guest who comes without a date becomes furniture. Six months, then we ask each other again.'
			},
			{
				by: 'luqman',
				daysAgo: 41,
				hour: 7,
				minute: 20,
				language: 'ur',
				text: 'مہمان کے لیے دسترخوان پر جگہ ہمیشہ ہوتی ہے، مگر اسے بتا دیا جائے کہ کون سی باتیں گھر کی ہیں۔ میری تجویز ہے کہ جب کوئی ساتھی اپنی غلطی یا اپنے ڈر کی بات کرے اور کہہ دے کہ “یہ یہیں رہے”، تو وہ یہیں رہے، خلاصے میں بھی نہ آئے۔'
			},
			{
				by: 'dilbar',
				daysAgo: 40,
				hour: 5,
				minute: 40,
				language: 'ru',
				text: 'Собрала. Первое: она наблюдатель, и это видно всем. Второе: шесть месяцев, потом решаем заново. Третье: никаких цитат, а всё, что касается нас, мы видим до публикации. Четвёртое: раз в три месяца страница для нас, простыми словами. Пятое: «это останется здесь» значит останется здесь.\n\nЕсли до пятницы никто не против, отправляю ей. Эту ветку она тоже прочтёт, и пусть.'
			},
			{
				by: 'tilek',
				daysAgo: 38,
				hour: 11,
				minute: 30,
				language: 'ky',
				text: 'Каршы эмесмин. Бешинчи пункт үчүн рахмат, Лукман.',
				replyTo: 6
			},
			{
				by: 'dilbar',
				daysAgo: 36,
				hour: 6,
				minute: 15,
				language: 'ru',
				text: 'Васудха согласна со всеми пятью и попросила добавить шестое: мы можем закончить раньше срока, и причину объяснять не надо. Добавила. С сегодняшнего дня она с нами как наблюдатель.'
			}
		]
	},
	{
		group: 'families',
		title: 'Maktabdagi birinchi kun: sinfga nima deymiz?',
		language: 'uz-Latn',
		by: 'dilbar',
		daysAgo: 27,
		hour: 5,
		messages: [
			{
				by: 'dilbar',
				daysAgo: 27,
				hour: 5,
				minute: 20,
				language: 'uz-Latn',
				text: 'Yangi chorakda bir nechta oila bolasini birinchi marta maktabga olib boradi. Bolalar sinfdoshlaridan kattaroq, savodi esa boshlangʻich sinf darajasida. Direktorlar mendan bitta narsani soʻrayapti: sinfga nima deymiz?\n\nIltimos, bola haqida emas, vaziyat haqida yozaylik: ism, yosh va qishloq bu yerga chiqmasin. Sizlarda birinchi kun qanday oʻtadi? Kim gapiradi, kim jim turadi?'
			},
			{
				by: 'tilek',
				daysAgo: 27,
				hour: 8,
				minute: 0,
				language: 'ky',
				text: 'Мен класска өзгөчө эч нерсе айтпайм. Мурда айтчумун: «Силерге жаңы бала келет, суроо бербегиле». Ошол эле күнү баары сурай баштачу. Азыр башка жаңы келген балдарга эмне десем, ошону эле айтам: жаңы окуучу келди, терезе жактагы партага отурат.\n\nБирок бир нерсени алдын ала даярдайм: эки окуучуга тапшырма берем. Бири ашкананы көрсөтөт, экинчиси китепкананы. Эмне үчүн экенин билишпейт, алар жөн гана ушул жумада кезекчи.'
			},
			{
				by: 'akmaral',
				daysAgo: 27,
				hour: 11,
				minute: 15,
				language: 'ru',
				text: 'Мы отдельно готовим не класс, а родителей класса. Точнее, решаем, чего им не говорить. Собрания «по особому случаю» больше не проводим: после них детей начинали переводить в параллельный класс. Теперь классный руководитель и завуч договариваются об одной фразе: «Пришёл новый ученик, школа знает, как ему помочь». Больше никто ничего не объясняет.\n\nА вот с семьёй репетируем. Ребёнка обязательно спросят: «Где ты жил?» Мы вместе придумываем короткий правдивый ответ, после которого можно идти играть.'
			},
			{
				by: 'nasrin',
				daysAgo: 26,
				hour: 5,
				minute: 40,
				language: 'fa-AF',
				text: 'این جواب کوتاه برای ما هم مسئله بود. اگر جواب دروغ باشد، طفل باید سال‌ها آن را نگه دارد. ما با مادر و طفل یک جمله پیدا می‌کنیم که راست باشد اما دروازه را ببندد: «ما جای دور بودیم، حالا خانهٔ مادرکلانم هستیم.» و بعد یک سؤال از طرف خودش: «تو کجا می‌نشینی؟» طفلی که سؤال می‌کند، دیگر مجبور نیست جواب بدهد.',
				replyTo: 2
			},
			{
				by: 'luqman',
				daysAgo: 26,
				hour: 7,
				minute: 50,
				language: 'ur',
				text: 'ایک بات دینیات کے استاد کی بھی ہے۔ کبھی نیک نیتی میں استاد پوری کلاس کے سامنے نئے آنے والے بچوں ہی سے تلاوت کرواتا ہے کہ “انہیں تو خوب آتی ہو گی”۔ بچہ اسی لمحے باقی کلاس سے الگ ہو جاتا ہے۔ میں اساتذہ سے کہتا ہوں کہ پہلے مہینے نہ سب کے سامنے تعریف ہو، نہ سب کے سامنے اصلاح۔ سوال سب سے ہو، باری باری، اور ان کی باری بھی آئے۔'
			},
			{
				by: 'sugath',
				daysAgo: 25,
				hour: 4,
				minute: 35,
				language: 'en',
				text: 'Our mistake was a smaller one: a police talk on road safety, planned for the same week. It had been in the calendar for months. To the new children it was a man in uniform walking into the room.\n\nNow I send the schools my dates and they move me. Nobody has to say why.'
			},
			{
				by: 'dilbar',
				daysAgo: 25,
				hour: 7,
				minute: 5,
				language: 'uz-Latn',
				text: 'Tilek, ikki oʻquvchiga vazifa berish fikrini uchta maktabga aytdim. Biri darrov qabul qildi, biri “bizda navbatchilik yoʻq” dedi, uchinchisida esa oʻqituvchining oʻzi xavotirda: unga ham kimdir kerak. Sizlarda oʻqituvchini kim qoʻllab-quvvatlaydi?',
				replyTo: 1
			},
			{
				by: 'tilek',
				daysAgo: 24,
				hour: 10,
				minute: 20,
				language: 'ky',
				text: 'Бизде жума күнү сабактан кийин жарым саат отурабыз: мектеп психологу, завуч жана мен. Күн тартиби жок: эмне болду, ким эмнеден коркту. Акыркы беш мүнөттө бир гана чечим кабыл алабыз. Психолог жок мектептерде муну медайым менен жасашат, ал деле жарайт.',
				replyTo: 6
			},
			{
				by: 'akmaral',
				daysAgo: 24,
				hour: 12,
				minute: 0,
				language: 'ru',
				text: 'Можно, я внесу это в повестку нашего созвона? О самом учителе мы забываем каждый раз.'
			}
		]
	}
];
