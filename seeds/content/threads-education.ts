import type { DemoThread } from './types.ts';

/** Discussions of the open group on education: a compulsory lesson, a debate without a winner, a telephone held out to a teacher. */
export const educationThreads: DemoThread[] = [
	{
		group: 'education',
		title: 'وہ لازمی سبق جو نہیں چلا',
		language: 'ur',
		by: 'rabail',
		daysAgo: 88,
		hour: 6,
		messages: [
			{
				by: 'rabail',
				daysAgo: 88,
				hour: 6,
				minute: 10,
				language: 'ur',
				text: 'ایک اعتراف سے شروع کرتی ہوں۔ ہم نے ضلع کے سکولوں کے لیے پینتالیس منٹ کا ایک سبق بنایا تھا، “انتہا پسندی سے بچاؤ”: سلائیڈیں، تعریفیں، آخر میں سب بچے مل کر عہد پڑھتے۔ اکتالیس سکولوں میں ہوا۔ پھر میں ایک کلاس میں پیچھے جا بیٹھی۔ سبق ختم ہوا تو ایک بچے نے ساتھ والے سے پوچھا، “یہ امتحان میں آئے گا؟” اس نے کہا، “نہیں، یہ صرف آج کے لیے ہے۔”\n\nاس سے بہتر جائزہ مجھے کسی نے نہیں دیا۔ آپ کے ہاں ایسا سبق ہے؟ اس کا کیا کیا؟'
			},
			{
				by: 'safargul',
				daysAgo: 88,
				hour: 8,
				minute: 30,
				language: 'tg',
				text: 'Дар мо ҳам чунин дарс буд. Дафтари калоне доштем: сана, мавзӯъ, имзо. Рӯзи санҷиш маълум шуд, ки дар ду мактаб дарс рӯзи якшанбе «гузаштааст». Намехандам, худам ҳам имзо карда будам.\n\nҲоло мавзӯъро ба дарси таърих бурдам, бе номи махсус. Номаи бобоеро мехонем, ки солҳо пеш аз хона рафта буд, ва мепурсем: кӣ ба ӯ чӣ гуфт, ки бовар кард? Савганд намехӯрем, вале чил дақиқа баҳс мекунем.'
			},
			{
				by: 'mahfuz',
				daysAgo: 87,
				hour: 9,
				minute: 40,
				language: 'ur',
				text: 'عہد ہمارے مدرسے میں بھی تھا۔ لڑکوں نے اتنے جوش سے پڑھا کہ محلے والے سمجھے جلوس نکل رہا ہے، اور دو دکانیں بند ہو گئیں۔'
			},
			{
				by: 'ogulnar',
				daysAgo: 86,
				hour: 7,
				minute: 55,
				language: 'ru',
				text: 'У нас это «единый час», и выпадает он на последний урок в пятницу. Тему я в журнале отмечаю честно, а класс веду в библиотеку. Задание одно: найти страницу, на которой герой передумал, и прочесть её вслух. Завуч спросила, где же тут профилактика. Я показала: вот она, страница сто двенадцатая.'
			},
			{
				by: 'nasliya',
				daysAgo: 86,
				hour: 10,
				minute: 20,
				language: 'en',
				text: 'May I defend the bad lesson a little? After ours, three teachers came to me, one by one, with a question that each had carried for years. They would never have asked without a slide to blame it on. The children learnt nothing, the teachers did. Perhaps one should give that lesson to an empty classroom.'
			},
			{
				by: 'shahnoza',
				daysAgo: 85,
				hour: 5,
				minute: 30,
				language: 'uz-Latn',
				text: 'Men oʻsha jadvalni soʻraydigan odamman. Katakdagi raqam kamaysa, boshligʻim mendan “nega kamaydi?” deb soʻraydi, men sizdan soʻrayman, siz esa yakshanba kungi darsni yozasiz. Halqa shunday yopiladi.\n\nAyting: darslar soni oʻrniga nimani soʻrasam, yolgʻon yozishga hojat qolmaydi?'
			},
			{
				by: 'safargul',
				daysAgo: 85,
				hour: 7,
				minute: 50,
				language: 'ru',
				text: 'Спросите, какой вопрос задали дети. Один, самый неудобный, без имени и без класса. Выдумать его труднее, чем дату. А если вопросов не было, пусть так и напишут, и пусть за это не ругают.',
				replyTo: 5
			},
			{
				by: 'rabail',
				daysAgo: 83,
				hour: 6,
				minute: 0,
				language: 'ur',
				text: 'میں نے سلائیڈیں واپس لے لیں اور ضلع کو ایک صفحہ لکھا: بچوں نے کچھ نہیں سیکھا، اساتذہ نے سیکھا، اس لیے اگلے سال کا وقت اساتذہ کو دیں، اور رپورٹ میں ایک سوال مانگیں جو کسی بچے نے پوچھا ہو۔ جواب آیا کہ منظور ہے، مگر عہد رہنے دیں، تصویر اچھی آتی ہے۔'
			}
		]
	},
	{
		group: 'education',
		title: 'A debate that nobody wins, and the subject that is in the room anyway',
		language: 'en',
		by: 'mahfuz',
		daysAgo: 64,
		hour: 5,
		messages: [
			{
				by: 'mahfuz',
				daysAgo: 64,
				hour: 5,
				minute: 30,
				language: 'en',
				text: 'Every Wednesday two of my pupils argue, and each must first say what the other has said until the other nods. It took a term before anybody nodded. Now they sometimes nod out of politeness, which is a new difficulty.\n\nMy question is about the subject. Telephones, fine. Whether a younger brother must obey, fine. Last week they proposed one that came straight from the news, and I said: not this week. They understood me very well. What do you do with the subject that is in the room anyway?'
			},
			{
				by: 'nasliya',
				daysAgo: 64,
				hour: 8,
				minute: 10,
				language: 'en',
				text: 'We call it the rice test. Can you put it as a question that a grandmother could ask at table without anybody leaving the rice? If you can, debate it. If you cannot, it is not a debate yet, it is a fight with chairs.\n\nThey work on the question for a week. Often the debate is hardly needed after that.'
			},
			{
				by: 'safargul',
				daysAgo: 63,
				hour: 6,
				minute: 45,
				language: 'tg',
				text: 'Ман мавзӯъро рад намекунам, дур мебарам: ҳамон савол, вале сад сол пеш ё дар кишвари дигар. Баъди бист дақиқа касе ҳатман мегӯяд: «Муаллима, ин дар бораи мост-ку». Мегӯям: «Бале». Ва аз ҳамон ҷо сухан оромтар мешавад, зеро то он вақт ҳар кас аз забони каси дигар гап зада буд.'
			},
			{
				by: 'mehrab',
				daysAgo: 63,
				hour: 13,
				minute: 20,
				language: 'ur',
				text: 'ہمارے ریڈنگ روم میں میں استاد نہیں، صرف چابی والا ہوں، موضوع وہ خود چنتے ہیں۔ ایک شام بحث اتنی گرم ہوئی کہ بجلی گئی اور کسی کو پتا نہ چلا، آدھا گھنٹہ اندھیرے میں بولتے رہے۔\n\nاب اصول یہ ہے: موضوع گرم ہو تو اس ہفتے بحث نہیں ہوتی، ہر ایک لکھ کر لاتا ہے کہ دوسری طرف کا آدمی رات کو کیا سوچ کر سوتا ہے۔'
			},
			{
				by: 'rabail',
				daysAgo: 62,
				hour: 7,
				minute: 30,
				language: 'en',
				text: 'I am less brave than all of you. A child says something in the heat, somebody carries it out of the room, and it is not the teacher who pays. Before you open the hot subject, find out what your head teacher would have to write down. If you do not know, you are not opening a debate, you are opening a file.'
			},
			{
				by: 'mahfuz',
				daysAgo: 62,
				hour: 9,
				minute: 15,
				language: 'en',
				text: 'I asked mine the same day. He would have to write nothing, but he would be asked. So we agreed: hot subject, closed door, no telephone on the table, mine included; and afterwards tea with him, where I tell him what I said, not what they said.',
				replyTo: 4
			},
			{
				by: 'nurzhamal',
				daysAgo: 61,
				hour: 5,
				minute: 40,
				language: 'kk',
				text: 'Маған сөйлейтіндер емес, үндемейтіндер қызық. Екеуі айтысып жатқанда, үшінші бір балаға «айна» деген рөл беремін: төреші емес, соңында кім қай жерде ойын өзгерткенін айтады. Екі жылда бірде-бір айна «ешкім өзгерген жоқ» деген емес. Не балалар шынымен өзгереді, не мені қуантқысы келеді. Екеуі де мүмкін.'
			},
			{
				by: 'mahfuz',
				daysAgo: 57,
				hour: 5,
				minute: 10,
				language: 'en',
				text: 'We held it, the one from the news, with Rabail’s tea, Nurzhamal’s mirror and the rice test before it. The mirror was somebody who seldom speaks. The mirror said: “Both of you changed your minds at the same place, so now you disagree the other way round.” Nobody won. I have seldom been so tired and so pleased.'
			}
		]
	},
	{
		group: 'education',
		title: 'Телефонун сунуп, «муну көрүңүзчү» дейт',
		language: 'ky',
		by: 'aizada',
		daysAgo: 40,
		hour: 6,
		messages: [
			{
				by: 'aizada',
				daysAgo: 40,
				hour: 6,
				minute: 20,
				language: 'ky',
				text: 'Устаканада мындай болуп турат: өспүрүм калып калат, телефонун сунат да, «муну көрүңүзчү, кызык айтат экен» дейт. Роликтеги киши кооз сүйлөйт, жарымы чын, калганын өзүм да билгим келет. «Өчүр» десем, экинчи көрсөтпөйт. Аягына чейин көрүп унчукпасам, макул болгонум. Бирөөгө айтсам, устаканам эртең эле бош калат.\n\nСилер биринчи отуз секундда эмне дейсиңер?'
			},
			{
				by: 'rabail',
				daysAgo: 40,
				hour: 9,
				minute: 0,
				language: 'ur',
				text: 'میں اساتذہ کے ساتھ یہی منظر کھیل کر مشق کرتی ہوں۔ جو پہلا جملہ سب سے کم نقصان کرتا ہے وہ یہ ہے: “تمہیں اس میں کیا اچھا لگا؟” اور پھر واقعی سننا۔ جواب اکثر بات کے بارے میں نہیں، آواز کے بارے میں ہوتا ہے: “یہ ایسے بولتا ہے جیسے صرف مجھ سے بول رہا ہو۔”\n\nمشق میں استاد دسویں سیکنڈ پر نصیحت شروع کر دیتے ہیں۔ میں گھنٹی ساتھ رکھتی ہوں۔'
			},
			{
				by: 'spozhmai',
				daysAgo: 39,
				hour: 5,
				minute: 10,
				language: 'fa-AF',
				text: 'من پیش از هر چیز می‌گویم: «تشکر که به من نشان دادی.» این کار جرأت می‌خواهد. بعد می‌گویم فردا دوباره دربارهٔ آن گپ می‌زنیم، و فردا خودم یادآوری می‌کنم. اگر یادم برود، فکر می‌کند که ترسیده‌ام.'
			},
			{
				by: 'nasliya',
				daysAgo: 39,
				hour: 7,
				minute: 45,
				language: 'en',
				text: 'I do not watch to the end. A minute, then I hand the telephone back and say what I heard, as in Mahfuz’s debate: “So he says that …” A pupil once told me that I had understood the man better than she had. After that we could talk.\n\nAnd one thing I tell them before, not after: what I cannot keep to myself. A plan to hurt somebody, or themselves. They know the sentence by heart by now and say it along with me.'
			},
			{
				by: 'safargul',
				daysAgo: 38,
				hour: 6,
				minute: 20,
				language: 'ru',
				text: 'Я возражу. У нас спросят: видела — почему не доложила? И отвечать будет не только тот, кто показал, но и я, и школа. Я за это не прячусь, я правда боюсь. Поэтому экран не беру в руки совсем. Говорю: «Расскажи своими словами, что он сказал». Слова — это разговор. Экран — это уже материал.'
			},
			{
				by: 'aizada',
				daysAgo: 38,
				hour: 8,
				minute: 40,
				language: 'ru',
				text: 'Сафаргуль, это не страх, это и есть ответ. «Расскажи своими словами» бережёт и его, и меня. И, кажется, в пересказе ролик всегда хуже.',
				replyTo: 4
			},
			{
				by: 'mehrab',
				daysAgo: 38,
				hour: 14,
				minute: 5,
				language: 'ur',
				text: 'لطیفہ بھی دوسرے کے منہ سے ہمیشہ خراب ہو جاتا ہے۔ ہماری دیوار پر پہلے سے لکھا ہے: “دکھاؤ مت، سناؤ۔” وہ کرکٹ کی ویڈیوز کی وجہ سے لکھا تھا، ڈیٹا مہنگا ہے۔ معلوم نہ تھا کہ اتنا گہرا اصول ہے۔'
			},
			{
				by: 'rabail',
				daysAgo: 37,
				hour: 6,
				minute: 0,
				language: 'en',
				text: 'I am making half a day of this: a telephone, thirty seconds, four people who try four sentences, and my bell. Safargul’s comes first, because the law is what every teacher thinks of first and nobody says aloud. Who will read it before I try it on sixty of them?'
			},
			{
				by: 'spozhmai',
				daysAgo: 36,
				hour: 5,
				minute: 25,
				language: 'fa-AF',
				text: 'من می‌خوانم. فقط یک خواهش: در تمرین یک نفر هم باشد که تلفون ندارد و از زبان دیگران شنیده است. در صنف ما بیشترشان همین‌طور هستند.',
				replyTo: 7
			}
		]
	},
	{
		group: 'education',
		title: 'Two classes, two languages, and the first quarrel',
		language: 'en',
		by: 'nasliya',
		daysAgo: 23,
		hour: 4,
		messages: [
			{
				by: 'nasliya',
				daysAgo: 23,
				hour: 4,
				minute: 50,
				language: 'en',
				text: 'My class and the partner class have measured rainfall together for three terms. Last week they fell out, over a team’s name that was funny in one language and an insult in the other. Nobody knew until somebody’s cousin translated it. Both classes want to stop.\n\nI have always said that an exchange is worth what it is worth after the first quarrel. Now I have one. What did you do with yours?'
			},
			{
				by: 'aizada',
				daysAgo: 23,
				hour: 8,
				minute: 10,
				language: 'uz-Latn',
				text: 'Bizda velosipedlar har yili bir marta yarashtiradi. Ustaxonada kalit toʻplami bitta, tillar uchta. Janjaldan keyin kalitlarni boʻlib olishdi: yarmi birovda, yarmi birovda. Bir hafta hech kim bitta ham velosipedni yigʻa olmadi. Men aralashmadim, faqat choy qoʻydim.'
			},
			{
				by: 'ogulnar',
				daysAgo: 22,
				hour: 6,
				minute: 35,
				language: 'ru',
				text: 'Я бы попросила каждый класс написать извинение на чужом языке. Не ради извинения. Пока они будут искать слово «нечаянно», им придётся позвонить тем, с кем они в ссоре.'
			},
			{
				by: 'mehrab',
				daysAgo: 22,
				hour: 13,
				minute: 40,
				language: 'ur',
				text: 'میں کہوں گا نام نہ بدلیں۔ ہمارے ہاں دو محلوں کی ٹیمیں ایسے ہی نام پر لڑیں، بڑوں نے فوراً دونوں نام بدل کر “اتحاد ایک” اور “اتحاد دو” رکھ دیے۔ اگلے دن سے لڑائی اس پر تھی کہ ایک کون ہے۔'
			},
			{
				by: 'nasliya',
				daysAgo: 20,
				hour: 5,
				minute: 15,
				language: 'en',
				text: 'I took Ogulnar’s letter and added a rule: no teacher may help. They rang each other fourteen times in two days, mostly about one verb. The apologies are full of mistakes, and each class has corrected the other’s in red.\n\nThey have voted to keep the name, with a footnote. The rain was measured on all days but two.',
				replyTo: 2
			}
		]
	}
];
