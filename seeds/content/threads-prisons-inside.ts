import type { DemoThread } from './types.ts';

/** More discussions of the open group on prisons: what is read, who talks to the staff, what an employer is told. */
export const prisonThreadsInside: DemoThread[] = [
	{
		group: 'prisons',
		title: 'بلاک کی الماری سے لوگ واقعی کیا پڑھتے ہیں؟',
		language: 'ur',
		by: 'nadeem',
		daysAgo: 96,
		hour: 6,
		messages: [
			{
				by: 'nadeem',
				daysAgo: 96,
				hour: 6,
				minute: 20,
				language: 'ur',
				text: 'ہمارے بلاک میں ایک الماری ہے جس پر “لائبریری” لکھا ہے۔ اس میں ایک سو چالیس کتابیں ہیں، سب منظور شدہ، سب نصیحت کی۔ پچھلے سال ان میں سے تین نکلیں۔ ایک واپس نہیں آئی تو میں خوش ہوا کہ کسی نے دل لگا کر پڑھی۔ پھر پتا چلا کہ اس سے ٹی وی کی میز کا پایہ برابر کیا گیا ہے۔\n\nاب ہمیں بیس نئی کتابوں کی اجازت ملی ہے، اور عنوان ہم خود چن سکتے ہیں۔ آپ کے ہاں لوگ کیا مانگ کر لے جاتے ہیں؟ وہ نہیں جو انہیں پڑھنا چاہیے، وہ جو وہ پڑھتے ہیں۔'
			},
			{
				by: 'mavzuna',
				daysAgo: 96,
				hour: 8,
				minute: 5,
				language: 'tg',
				text: 'Дар мо аз ҳама бештар қоидаҳои ҳаракати роҳро мегиранд. Аввал ҳайрон шудем: на мошин ҳаст, на роҳ. Баъд яке аз кормандон гуфт: касе, ки аломатҳои роҳро аз ёд мекунад, рӯзеро пеши назар меорад, ки ба роҳ мебарояд. Ҳоло се нусха дорем ва ҳар се ҳамеша дар дасти касе аст.\n\nДуюм — китоби ошпазӣ. Шабона онро бо овози баланд мехонанд, баъд гурусна мехобанд, вале хурсанд.'
			},
			{
				by: 'burul',
				daysAgo: 96,
				hour: 10,
				minute: 40,
				language: 'ru',
				text: 'У нас самая зачитанная — учебник по электропроводке, без обложки и без первых тридцати страниц. Мы спросили, каких книг не хватает. Оказалось, первых тридцати страниц.\n\nИ одно решение, которое изменило больше, чем все закупки: мы убрали журнал выдачи. Пока в нём стояла фамилия, брали только то, что хорошо смотрится в журнале. Теперь полка открыта два часа в день, книги уходят и возвращаются сами. За год не вернулось одиннадцать. Я считаю это расходом на чтение.'
			},
			{
				by: 'luqman',
				daysAgo: 95,
				hour: 7,
				minute: 15,
				language: 'ur',
				text: 'دینی کتابوں میں ہم سے ایک غلطی ہوئی، وہ لکھ دوں۔ ہم نے احتیاطاً ساری تفسیریں اٹھوا دیں اور ان کی جگہ دفتر کے کتابچے رکھ دیے۔ دو مہینے میں ہاتھ سے لکھے ہوئے ورق گردش کرنے لگے، اور ان پر کوئی بات بھی نہیں کر سکتا تھا، کیونکہ کاغذوں میں تو وہ تھے ہی نہیں۔\n\nاب میں ایک ہی سورت کے تین ترجمے ساتھ رکھتا ہوں، تینوں کا مزاج الگ، اور جمعرات کو ایک گھنٹہ ان کے فرق پر بات ہوتی ہے۔ جس نے تین ترجمے پڑھ لیے، وہ “اس کا تو بس ایک ہی مطلب ہے” ذرا آہستہ کہتا ہے۔'
			},
			{
				by: 'vasudha',
				daysAgo: 95,
				hour: 9,
				minute: 30,
				language: 'en',
				text: 'In one place that I studied, every book has a blank slip pasted inside the back cover, and readers leave one line on it, unsigned. After a year people borrowed books for the slips. Nobody had planned it; the glue had been bought for something else.\n\nThe only loss was the detective shelf. Somebody wrote the murderer’s name on page one of each, and they are now, an officer told me, the shortest stories in the building.'
			},
			{
				by: 'begench',
				daysAgo: 94,
				hour: 12,
				minute: 10,
				language: 'ru',
				text: 'Спрошу о скучном: кто у вас утверждает список и сколько это длится? У нас книга проходит три подписи. Последнюю однажды ждали девять месяцев. Это был сборник кроссвордов.'
			},
			{
				by: 'nadeem',
				daysAgo: 93,
				hour: 5,
				minute: 50,
				language: 'ur',
				text: 'بیگینچ صاحب، ہمارے ہاں بھی تین دستخط تھے۔ ہم نے ایک ایک کتاب کے بجائے قسموں کی منظوری لے لی: ہنر، کھیل، کھانا، سفر، ناول، زبان سیکھنے کی کتابیں۔ اب ان قسموں میں جو چاہیں خرید لیں، دستخط سال میں ایک بار۔ دینی کتابیں الگ ہیں، ان کے لیے لقمان بھائی والا طریقہ آزمائیں گے۔\n\nتو ہماری بیس یہ رہیں: ٹریفک کے قوانین کی تین، کھانا پکانے کی تین، بجلی کے کام کی دو (پہلے تیس صفحوں سمیت)، گیارہ ناول، اور ایک بہت موٹی کتاب میز کے لیے، تاکہ پہلی والی واپس آ سکے۔',
				replyTo: 5
			}
		]
	},
	{
		group: 'prisons',
		title: 'Кто говорит со сменой после тяжёлой ночи?',
		language: 'ru',
		by: 'mavzuna',
		daysAgo: 71,
		hour: 5,
		messages: [
			{
				by: 'mavzuna',
				daysAgo: 71,
				hour: 5,
				minute: 30,
				language: 'ru',
				text: 'Пишу не о тех, кто сидит, а о тех, кто дежурит. После тяжёлой ночи у нас заведено так: рапорт, объяснительная, домой. Через двое суток человек снова на посту, и все делают вид, что ничего не было. Ко мне сотрудники не ходят: кабинет стоит там, где видно, кто вошёл.\n\nЯ объявила «час психологической разгрузки». Пришёл один, и тот починить розетку. Что получается у вас?'
			},
			{
				by: 'nadeem',
				daysAgo: 71,
				hour: 9,
				minute: 15,
				language: 'en',
				text: 'Not the word psychologist, to begin with. On our side a man who needs to talk goes to the one who cooks. So we asked the cook. After the night shift he keeps the kitchen open for half an hour; there is tea and something fried, and the deputy sits there without his cap. Nothing said at that table is written down. That is the whole rule.\n\nIt took a month before anybody spoke of anything but cricket.'
			},
			{
				by: 'burul',
				daysAgo: 70,
				hour: 4,
				minute: 20,
				language: 'ky',
				text: 'Бизде түнкү окуядан кийинки биринчи суроо «ким күнөөлүү?» болчу. Андай суроодон кийин эч ким чынын айтпайт. Быйыл бир нерсени өзгөрттүк: биринчи күнү эч ким түшүнүк кат жазбайт. Адегенде үйүнө барып уктайт. Кат экинчи күнү жазылат, кыска да чыгат, чындыкка да жакыныраак болот.\n\nБашында жетекчилик «унутуп калышат» деп каршы болду. Унутушпайт экен. Тилекке каршы, такыр унутушпайт экен.'
			},
			{
				by: 'nasrin',
				daysAgo: 70,
				hour: 6,
				minute: 50,
				language: 'fa-AF',
				text: 'در کلینیک ما هم همین بود و ما سؤال را عوض کردیم. نمی‌پرسیم «چه احساس داری؟» می‌پرسیم «امشب که خانه رفتی، چه کسی بیدار است؟» اگر جواب «هیچ‌کس» باشد، یک نفر از ما تا دروازهٔ خانه همراهش می‌رود. نه برای گپ زدن، فقط برای اینکه راه را تنها نرود.'
			},
			{
				by: 'begench',
				daysAgo: 69,
				hour: 11,
				minute: 5,
				language: 'ru',
				text: 'Развести по времени рапорт и разговор — это я смогу внести в инструкцию. Но рапорт у нас нужен до десяти утра, так требуют сверху. Кто-нибудь уговаривал верх подождать сутки?'
			},
			{
				by: 'burul',
				daysAgo: 69,
				hour: 13,
				minute: 30,
				language: 'ru',
				text: 'Мы не уговаривали, мы разделили. До десяти утра уходит факт: что, где, когда, кто пострадал, пять строк. Всё, что начинается со слова «почему», — через день. Верху нужны были как раз пять строк. Остальное, как выяснилось, до обеда никто не читал.',
				replyTo: 4
			},
			{
				by: 'mavzuna',
				daysAgo: 62,
				hour: 7,
				minute: 10,
				language: 'tg',
				text: 'Як ҳафта озмудам. Дар кабинет нанишастам, субҳ ба ошхонаи навбатдорон рафтам. Рӯзи аввал ҳама хомӯш буданд, рӯзи дуюм дар бораи футбол гап заданд, рӯзи сеюм яке гуфт, ки дар хона шабе се бор мехезад ва қулфи дарро месанҷад. Се каси дигар гуфтанд: «Ман ҳам».\n\nРӯйхат намегирам, чизе наменависам, танҳо чой медиҳам. Насрин, саволи шуморо ҳам гирифтам: имшаб дар хона кӣ бедор аст?'
			}
		]
	},
	{
		group: 'prisons',
		title: 'Жумуш берүүчүгө айтабызбы?',
		language: 'ky',
		by: 'burul',
		daysAgo: 49,
		hour: 4,
		messages: [
			{
				by: 'burul',
				daysAgo: 49,
				hour: 4,
				minute: 40,
				language: 'ky',
				text: 'Бир суроону көптөн бери чече албай келем. Адам жумушка кирип жатат. Анын кайдан келгенин жумуш берүүчүгө айтабызбы, айтпайбызбы? Мыйзам мени айтууга милдеттендирбейт. Айтпасам, кийин башкадан угат да, «алдадыңар» дейт. Айтсам, көбүнчө «ойлонуп көрөлү» дейт да, андан кийин телефонду албай коёт.\n\nСилерде ким айтат, качан айтат, эмнесин айтат?'
			},
			{
				by: 'akmaral',
				daysAgo: 49,
				hour: 7,
				minute: 30,
				language: 'ru',
				text: 'Мы не говорим. Два года говорили и считали это честностью: из девятнадцати разговоров работой закончились три. Потом перестали, и за год устроились одиннадцать. О четверых хозяева потом узнали сами: двоих уволили, двоих оставили, потому что уже видели, как они работают.\n\nПо-моему, рассказать о себе — право человека, а не наша обязанность за него.'
			},
			{
				by: 'sugath',
				daysAgo: 49,
				hour: 11,
				minute: 20,
				language: 'en',
				text: 'Akmaral, until last year I would have agreed. Then in my town an employer heard it from the barber, and felt made a fool of in front of his own customers. He is now the man who tells everybody never to hire through us. One closed door I can accept. That one closed the street.\n\nSo I do tell. Not in an office, not on the first day, and only with the person standing next to me, who speaks first.',
				replyTo: 1
			},
			{
				by: 'luqman',
				daysAgo: 48,
				hour: 6,
				minute: 45,
				language: 'ur',
				text: 'سوگتھ صاحب کی آخری بات اہم ہے: پہلے وہ خود بولے۔ ہمارے ہاں ایک ورکشاپ کے مالک نے کہا، “مولوی صاحب، یہ نہ بتائیں کہ اس نے کیا کیا، یہ بتائیں کہ مجھے کیا کرنا پڑے گا۔” اس دن سے ہم ماضی نہیں بتاتے، ذمہ داری بتاتے ہیں: مہینے میں ایک دن پیشی کی چھٹی، ایک فون نمبر جو رات کو بھی اٹھے، اور یہ وعدہ کہ بات نہ بنی تو ہم خود آئیں گے، آپ کو نکالنا نہیں پڑے گا۔'
			},
			{
				by: 'jasur',
				daysAgo: 48,
				hour: 9,
				minute: 10,
				language: 'uz-Latn',
				text: 'Men ikkalangizga ham toʻliq qoʻshilmayman. Bizda ish beruvchi koʻpincha qarindosh yoki qoʻshni, u allaqachon biladi. Savol “aytamizmi” emas, “bilganini qanday koʻtaradi”. Baʼzilar ishga oladi-yu, kassaga, omborga, mashinaga yaqinlashtirmaydi. Odam bir oy chidaydi, keyin ketadi. Rad javobi bundan yengilroq.\n\nShuning uchun egasidan bitta narsani soʻrayman: boshqa yangi ishchiga kalitni qachon berasiz? Bunga ham oʻsha kuni bering.'
			},
			{
				by: 'akmaral',
				daysAgo: 47,
				hour: 8,
				minute: 15,
				language: 'ru',
				text: 'Сугат, парикмахера я не учла, согласна. Но «он говорит первым» работает с теми, кто умеет говорить. Половина наших, стоя рядом со мной, скажет «ага» и посмотрит на ботинки. Мы месяц готовим три фразы: что я умею, почему у меня перерыв в четыре года, чего со мной точно не будет. Если три фразы не держатся, мы никуда не идём.',
				replyTo: 2
			},
			{
				by: 'nadeem',
				daysAgo: 47,
				hour: 12,
				minute: 0,
				language: 'ur',
				text: 'یہ تین جملے جیل ہی میں تیار ہو سکتے ہیں۔ ہمارے درزی خانے کا استاد رہائی سے پہلے ہر ایک کا جھوٹ موٹ کا انٹرویو لیتا ہے، اور بہت سخت لیتا ہے۔ سب ہنستے ہیں۔ پھر باہر جا کر پتا چلتا ہے کہ اصل والا آسان تھا۔'
			},
			{
				by: 'burul',
				daysAgo: 46,
				hour: 5,
				minute: 5,
				language: 'ky',
				text: 'Макул болгон жокпуз, ошентсе да мага көп нерсе ачылды. Жазып койдум: чечимди адам өзү кабыл алат; айтса, биринчи өзү сүйлөйт, биз жанында турабыз; жумуш берүүчүгө өткөндү эмес, эмне кылышы керек экенин айтабыз; ачкычты башкаларга качан берсе, ага да ошондо берсин.\n\nАкмарал менен Сугаттын талашы ачык калсын. Жарым жылдан кийин сандар менен кайра келели.'
			}
		]
	}
];
