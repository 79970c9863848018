import type { DemoQuestion } from './types.ts';

/** What people asked the whole network, oldest first; the last four wait for an answer. */
export const questions: DemoQuestion[] = [
	{
		title: 'ریڈنگ روم کی بجلی کا بل آپ کے ہاں کون دیتا ہے؟',
		language: 'ur',
		by: 'mehrab',
		themes: ['youth', 'local'],
		daysAgo: 62,
		hour: 14,
		text: 'ایک کمرہ ہے، دو سو کتابیں، شام کو فلم۔ کرایہ نہیں، کتابیں تحفے کی ہیں، مگر بجلی کا بل ہر مہینے آتا ہے اور ہر مہینے کوئی نیا آدمی دیتا ہے۔ جو دیتا ہے، وہ اگلے مہینے بتاتا ہے کہ کون سی فلم چلے۔ آپ نے اس کا کیا حل نکالا؟',
		answers: [
			{
				by: 'erlan',
				daysAgo: 61,
				hour: 5,
				minute: 20,
				language: 'ru',
				text: 'У нас комната сидит на счётчике библиотеки. Попросите не деньги, а розетку: районная библиотека, школа, почта. Розетку дают легче, и никто не спрашивает, какое кино.'
			},
			{
				by: 'rehema',
				daysAgo: 60,
				hour: 8,
				minute: 10,
				language: 'en',
				text: 'Thirty people, each a sum so small that nobody can be proud of it. Put a tin by the door and the bill on the wall beside it, paid months with a tick. When it is thirty people’s bill, nobody chooses the film. When one month stayed open for nine days, we watched nothing and talked by torch. It has not stayed open since.',
				accepted: true
			},
			{
				by: 'aizada',
				daysAgo: 60,
				hour: 10,
				minute: 30,
				language: 'ky',
				text: 'Биз велосипед оңдогондон түшкөн акчадан төлөйбүз, айына он эки дөңгөлөк. Кышында велосипед жок, ошондо кино да аз. Балдар муну өздөрү эсептеп чыгышты, мага айтышкан жок.'
			}
		]
	},
	{
		title: 'وقتی دکمهٔ «گزارش» را می‌زنم، نام من به کجا می‌رود؟',
		language: 'fa-AF',
		by: 'fereshta',
		themes: ['online', 'communication'],
		daysAgo: 51,
		hour: 7,
		text: 'شنونده‌های ما در پیام‌رسان‌ها چیزهایی می‌بینند که می‌ترسند گزارش بدهند. می‌پرسند آیا صاحب کانال می‌فهمد که کی گزارش داده است؟ آیا شرکت نام مرا به کسی می‌دهد؟ من جواب نداشتم و نخواستم از خود بسازم.',
		answers: [
			{
				by: 'priit',
				daysAgo: 51,
				hour: 9,
				minute: 30,
				language: 'en',
				text: 'I can only speak for the messenger I work for. The owner of the channel is told that a post was removed, not that somebody reported it, nor who. Inside, a report has your account’s number on it, the post, the reason that you chose and the time. It is kept for ninety days, because some people report a thousand posts in an hour, and then it is cut from your number.\n\nWhat I may not promise: a court in a country where we must answer can ask within these ninety days. It has happened; we publish how often. If that is a danger where you are, close the channel and do not press the button. I should rather lose a report than you.',
				accepted: true
			},
			{
				by: 'aoife',
				daysAgo: 50,
				hour: 10,
				minute: 15,
				language: 'en',
				text: 'The same with us in outline, with other numbers, and I have asked for leave to write them here. Until I have it, Priit’s last sentence is mine as well.'
			},
			{
				by: 'ilhom',
				daysAgo: 49,
				hour: 6,
				minute: 45,
				language: 'ru',
				text: 'Добавлю из разговоров: боятся не компании, а соседа по комнате, который увидит экран. Кнопку нажимают вечером и под одеялом. Так что первое, чему стоит учить, — где она стоит, чтобы не искать.'
			}
		]
	},
	{
		title: 'Ish beruvchi mendan “kafolat xati” soʻrayapti. Imzolaymi?',
		language: 'uz-Latn',
		by: 'jasur',
		themes: ['rehabilitation', 'prisons'],
		daysAgo: 42,
		hour: 6,
		text: 'Usta boʻlib yetishgan shogirdni ishga olmoqchi, faqat bitta sharti bor: markaz “bu odam uchun javob beramiz” deb yozib bersin. Yozmasam, ish qoʻldan ketadi. Yozsam, ertaga nima boʻlsa, menga keladi. Sizlarda bunday xat bormi?',
		answers: [
			{
				by: 'devendra',
				daysAgo: 42,
				hour: 8,
				minute: 40,
				language: 'en',
				text: 'Do not sign for a person. You cannot know it, and a guarantee that you cannot keep is a debt. Offer three things that you can know, in three lines: he was taught this trade for so many months, by me; you may ring me at this number until such a date; if it does not go well, I come within two days and we part in good order. Date, your name, not the centre’s. Most people who ask for a guarantee want a telephone number.',
				accepted: true
			},
			{
				by: 'akmaral',
				daysAgo: 41,
				hour: 7,
				minute: 10,
				language: 'ru',
				text: 'И покажите эти строки тому, о ком они, прежде чем отдать. У нас человек узнал о таком письме от хозяина, и больше всего его задело слово «несмотря».'
			},
			{
				by: 'jasur',
				daysAgo: 38,
				hour: 9,
				minute: 15,
				language: 'uz-Latn',
				text: 'Uch qator yozdim, shogirdga oʻqib berdim, bitta soʻzni oʻzgartirdi. Ish beruvchi xatni oʻqimay choʻntagiga soldi, raqamni esa telefoniga yozib oldi.'
			}
		]
	},
	{
		title: 'A mother is sure that it is already too late. What do you say in the first ten minutes?',
		language: 'en',
		by: 'sharmistha',
		themes: ['families', 'mental_health'],
		daysAgo: 35,
		hour: 15,
		text: 'They ring in the evening, whisper, give no name, and the first sentence is often: “I should have rung a year ago.” If I say that it is not too late, I do not know that. If I say nothing, she thanks me and hangs up. How do you begin?',
		answers: [
			{
				by: 'tamara',
				daysAgo: 34,
				hour: 5,
				minute: 50,
				language: 'ru',
				text: 'Я не спорю с «поздно». Я спрашиваю: «А что было сегодня за ужином?» Если ужин был, значит, что-то ещё есть. О годе поговорим потом.'
			},
			{
				by: 'nasrin',
				daysAgo: 34,
				hour: 7,
				minute: 20,
				language: 'fa-AF',
				text: 'می‌گویم: «یک سال تنها این را برداشتی. حالا دو نفر هستیم.» بعد از خواب خودش می‌پرسم، نه از بچه. مادری که سه ماه نخوابیده، همه چیز را ناوقت می‌بیند. وعده نمی‌دهم که درست می‌شود، وعده می‌دهم که فردا در همین ساعت دوباره تلفون را می‌گیرم.',
				accepted: true
			},
			{
				by: 'friederike',
				daysAgo: 33,
				hour: 9,
				minute: 0,
				language: 'en',
				text: 'I say: “You have rung today. What happened today?” There is always a reason why it was not yesterday, and it is usually smaller and nearer than the year.'
			},
			{
				by: 'sharmistha',
				daysAgo: 31,
				hour: 14,
				minute: 40,
				language: 'en',
				text: 'I said Nasrin’s sentence in Bangla on Tuesday. There was a long silence, then the sound of a chair. She had sat down.'
			}
		]
	},
	{
		title: 'Strategiyani mahallada oʻqib berish uchun bir sahifa: kimda bor?',
		language: 'uz-Latn',
		by: 'shahnoza',
		themes: ['local', 'evaluation'],
		daysAgo: 27,
		hour: 5,
		text: 'Matnimiz yetmish bet. Mahalla faoli mendan “shu bizga nima deydi?” deb soʻradi, men oʻn daqiqa gapirdim va oʻzim ham tushunmay qoldim. Kimdir bir sahifalik, ovoz chiqarib oʻqiladigan matn qilganmi?',
		answers: [
			{
				by: 'shumaila',
				daysAgo: 27,
				hour: 7,
				minute: 30,
				language: 'en',
				text: 'We have two pages that districts do read. The trick was to leave out everything that does not end in a person doing something: no vision, no pillars. What remained fitted on two pages, and I have not told anybody what that says about the other ninety.'
			},
			{
				by: 'jyldyz',
				daysAgo: 26,
				hour: 6,
				minute: 10,
				language: 'ky',
				text: 'Мен бир бетти кошунама, пенсиядагы ашпозчуга окуп бердим. Ал токтоткон жерлерди чийип отурдум. Үч жолу окугандан кийин токтотпой калды. Төрт сүйлөм калды: силерден эмнени сурайбыз; эмнени эч качан сурабайбыз; ким силерге келет; ага ишенбесеңер, кимге чаласыңар. Үчүнчү сүйлөм эң көп талаш болду.',
				accepted: true
			},
			{
				by: 'otabek',
				daysAgo: 25,
				hour: 5,
				minute: 40,
				language: 'uz-Latn',
				text: 'Mahallada mendan doim birinchi boʻlib “pulini kim beradi?” deb soʻrashadi. Beshinchi jumla qilib shuni qoʻshing, qolganini keyin eshitishadi.'
			}
		]
	},
	{
		title: 'Айылда психолог жок. Мугалим эмнени өзү кыла алат, эмнени кылбашы керек?',
		language: 'ky',
		by: 'tilek',
		themes: ['education', 'mental_health', 'returnees'],
		daysAgo: 20,
		hour: 5,
		text: 'Эң жакын психолог үч саатта, ашуу жабылса, жетүү мүмкүн эмес. Мен дос боло алам, бирок дарыгер эмесмин. Кайсы жерге чейин барсам болот, кайсы жерден токтошум керек?',
		answers: [
			{
				by: 'nurzhamal',
				daysAgo: 20,
				hour: 7,
				minute: 15,
				language: 'kk',
				text: 'Үш нәрсені өзіңіз істей аласыз: күнде бір уақытта бір орында болу, тамақтың ішілгенін көру, «кеше қорықтың ба, бүгін ше?» деп қысқа сұрау. Екі нәрсені істемеңіз: болған оқиғаны қайта айтқызбаңыз және «ешкімге айтпаймын» деп уәде бермеңіз.\n\nТоктайтын жер: бала тамақ ішпесе, ұйықтамаса немесе өзіне зиян келтірсе. Онда маған телефон соғыңыз, түнде болса да.',
				accepted: true
			},
			{
				by: 'tehmina',
				daysAgo: 19,
				hour: 6,
				minute: 30,
				language: 'en',
				text: 'To Nurzhamal’s list I add the teacher. Find one adult to whom you say on Friday what you carried that week. If there is only the man who drives the school bus, tell it to him. I mean this; he has been somebody’s supervisor for years without knowing it.'
			},
			{
				by: 'tamara',
				daysAgo: 18,
				hour: 6,
				minute: 0,
				language: 'ru',
				text: 'И не читайте по ночам про травму. Вы учитель, и это уже половина лечения: звонок, парта, завтра опять.'
			}
		]
	},
	{
		title: 'دو طرف که در یک خانه نمی‌نشینند: رفت‌وآمد میان دو اتاق چند روز طول می‌کشد؟',
		language: 'fa-AF',
		by: 'abdulbasir',
		themes: ['local', 'religion'],
		daysAgo: 14,
		hour: 6,
		text: 'گاهی دو طرف حاضر نیستند زیر یک سقف بنشینند و من سخن را از یک حویلی به حویلی دیگر می‌برم. مشکل این است که در راه، سخن در دهان من نرم می‌شود، و بعد می‌گویند: «ما این را نگفته بودیم.» شما چه می‌کنید؟',
		answers: [
			{
				by: 'zubair',
				daysAgo: 14,
				hour: 8,
				minute: 20,
				language: 'ur',
				text: 'ہم بات لے کر نہیں جاتے، بات کہنے والے کی آواز لے کر جاتے ہیں: وہ ہمارے سامنے ایک جملہ خود بولتا ہے، ہم لفظ بہ لفظ دہراتے ہیں، وہ سنتا ہے، اور اکثر کہتا ہے، “نہیں، اسے ذرا بدل دو۔” نرمی وہ خود کرتا ہے، ہم نہیں۔ ایک دن میں تین جملوں سے زیادہ نہیں لے جاتے۔',
				accepted: true
			},
			{
				by: 'yalini',
				daysAgo: 13,
				hour: 5,
				minute: 10,
				language: 'en',
				text: 'Two women walk it together, one from each side. Whatever softens on the way has then been softened by both, and the walk home is part of the talks.'
			}
		]
	},
	{
		title: 'После жалобы на нашего сотрудника: кто говорит семье, чем кончилось?',
		language: 'ru',
		by: 'kubat',
		themes: ['police', 'local'],
		daysAgo: 11,
		hour: 5,
		text: 'К нам приходят с жалобой на сотрудника. Проверка проходит, иногда с последствиями, но семья получает бумагу из двух слов: «меры приняты». Больше они не приходят, ни с жалобой, ни с бедой. Кто у вас рассказывает людям, чем кончилось, и сколько можно сказать?',
		answers: [
			{
				by: 'sugath',
				daysAgo: 11,
				hour: 8,
				minute: 45,
				language: 'en',
				text: 'The officer’s superior, at the family’s house, sitting down, within fourteen days. He says what was found and what was not, and he may not use the passive. It was my superior’s idea and he hates it every time. Complaints have doubled, and I count that among our better figures.'
			},
			{
				by: 'nadeem',
				daysAgo: 10,
				hour: 6,
				minute: 20,
				language: 'ur',
				text: 'ہمارے ہاں جواب لکھنے والا وہ ہوتا ہے جس نے شکایت سنی ہی نہیں۔ میں نے کہا کہ جس نے سنی ہے وہی پڑھ کر سنائے۔ ایک مہینے میں خط چھوٹے ہو گئے اور سمجھ میں آنے لگے۔'
			}
		]
	},
	{
		title: 'Кор барои онҳое, ки даҳ сол ягон ҳуҷҷат надоранд: аз чӣ сар мекунед?',
		language: 'tg',
		by: 'farrukh',
		themes: ['local', 'rehabilitation'],
		daysAgo: 5,
		hour: 5,
		text: 'Ба қабули рӯзи панҷшанбе одамоне меоянд, ки на дафтарчаи меҳнатӣ доранд, на шаҳодатнома, ва барои ҳар ҳуҷҷат ҳуҷҷати дигар лозим аст. Онҳо шарм медоранд, ки пурсанд, ва бори дуюм намеоянд. Ҳуҷҷати якум кадом аст? Ва то омадани он чӣ кор додан мумкин?',
		answers: []
	},
	{
		title: 'خانواده کمک می‌خواهد، اما نمی‌خواهد نامش در هیچ فهرستی باشد',
		language: 'fa-AF',
		by: 'rahmatshah',
		themes: ['returnees', 'families'],
		daysAgo: 3,
		hour: 5,
		text: 'در ساعت اول، نان و جای خواب از همه پیشتر لازم است، و برای هر دو باید نام بنویسم. بعضی خانواده‌ها همین‌جا بر می‌گردند و شب را بیرون می‌گذرانند. آیا کسی راهی دارد که کمک بی‌نام برسد و حساب ما هم درست باشد؟',
		answers: []
	},
	{
		title: 'The interpreter at the door is also a neighbour',
		language: 'en',
		by: 'thenmozhi',
		themes: ['police', 'communication'],
		daysAgo: 2,
		hour: 6,
		text: 'In many lanes the only person who speaks both languages lives three doors away. She is willing, she is good, and everything that is said at that door she will carry past her own window for years. Has anybody found a way to work with such an interpreter that is fair to her, too?',
		answers: []
	},
	{
		title: 'Ищу рассказ о человеке, который вернулся домой, и о тех, кто его ждал',
		language: 'ru',
		by: 'ogulnar',
		themes: ['education', 'youth'],
		daysAgo: 1,
		hour: 7,
		text: 'Не о войне и не о тюрьме, просто вернулся: с моря, с заработков, из ссоры. Чтобы читать вслух минут пятнадцать и чтобы конец можно было не дочитывать. На туркменском у меня есть два, на русском один. Что читаете вы, на любом языке? Переведём с классом сами.',
		answers: []
	}
];
