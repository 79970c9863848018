import type { DemoThread } from './types.ts';

/** The discussions of the open group, oldest first. */
export const prisonThreads: DemoThread[] = [
	{
		group: 'prisons',
		title: 'پہلے دن کا سوال: آپ کس کے آدمی ہیں؟',
		language: 'ur',
		by: 'luqman',
		daysAgo: 34,
		hour: 7,
		messages: [
			{
				by: 'luqman',
				daysAgo: 34,
				hour: 7,
				minute: 4,
				language: 'ur',
				text: 'جیل میں میرا پہلا درس کبھی درس نہیں ہوتا۔ سامنے بیٹھے لوگ ایک ہی بات جاننا چاہتے ہیں: آپ کو کس نے بھیجا ہے، اور جو ہم کہیں گے وہ کس تک پہنچے گا؟ اگر میں ٹال دوں تو باقی سال ضائع۔\n\nمیں اب پہلے پانچ منٹ میں خود بتا دیتا ہوں: تنخواہ کون دیتا ہے، میں کیا لکھتا ہوں، کیا نہیں لکھتا، اور کس صورت میں مجھے بتانا ہی پڑے گا، یعنی جب کسی کی جان کو خطرہ ہو۔ اس کے بعد آدھے لوگ اگلی بار نہیں آتے، مگر جو آتے ہیں وہ بات کرتے ہیں۔\n\nآپ کے ہاں یہ سوال کیسے آتا ہے، اور آپ کیا جواب دیتے ہیں؟'
			},
			{
				by: 'nadeem',
				daysAgo: 34,
				hour: 11,
				minute: 30,
				language: 'ur',
				text: 'لقمان بھائی، میں دوسری طرف سے لکھ رہا ہوں، یعنی چابیوں والی طرف سے۔ جب آپ جیسے استاد آتے ہیں تو عملہ بھی یہی پوچھتا ہے کہ یہ کس کے آدمی ہیں۔ اگر درس کے بعد کوئی افسر استاد سے کھڑے کھڑے پوچھ لے کہ آج کیا ہوا، تو پوری بیرک دیکھتی ہے، اور بات ختم۔\n\nہم نے ایک سادہ سا اصول بنایا: درس کے دن کوئی افسر دروازے پر استاد سے بات نہیں کرتا۔ جو پوچھنا ہو، مہینے کی میٹنگ میں، سب کے سامنے۔ یہ اصول لکھ کر دیوار پر لگایا ہے، قیدیوں کے لیے بھی اور ہمارے لیے بھی۔'
			},
			{
				by: 'mavzuna',
				daysAgo: 33,
				hour: 5,
				minute: 15,
				language: 'ru',
				text: 'Мне как психологу задают тот же вопрос, только вежливее: «Вы в личное дело пишете?» Я показываю пустой бланк — вот всё, что туда попадает: был или не был, тема занятия. Остальное лежит у меня в тетради, без имён. Бланк рассматривают долго, некоторые просят прочитать вслух.\n\nЛукман, а как вы поступаете с теми, кто на вторую встречу не пришёл? Мы раньше считали это отказом и отмечали. Потом поняли, что наказываем людей за осторожность, и отмечать перестали.'
			},
			{
				by: 'luqman',
				daysAgo: 33,
				hour: 8,
				minute: 41,
				language: 'ur',
				text: 'موزونہ صاحبہ، پہلے میں بھی حاضری لگاتا تھا۔ اب رجسٹر میں صرف تعداد لکھتا ہوں، نام نہیں۔ جو نہیں آیا اس کے لیے دروازہ کھلا ہے، اور یہ بات میں ہر درس کے آخر میں دہراتا ہوں۔ کچھ لوگ چوتھے مہینے میں آئے۔\n\nخالی فارم والی بات بہت اچھی ہے۔ اگلے ہفتے سے میں بھی رجسٹر میز پر کھلا رکھوں گا، جو چاہے دیکھ لے۔',
				replyTo: 2
			},
			{
				by: 'nasrin',
				daysAgo: 32,
				hour: 6,
				minute: 20,
				language: 'fa-AF',
				text: 'من درس دینی نمی‌دهم، اما خانواده‌ها همین سؤال را از ما هم می‌پرسند. ما فهمیدیم که لباس و موتر از جواب مهم‌تر است. اگر با موتر دفتر برویم، هر چه بگوییم کسی باور نمی‌کند. با تکسی می‌رویم و پیش از نشستن می‌گوییم که چه چیزهایی را نمی‌پرسیم.\n\nبه نظر من «چه چیز را نمی‌پرسیم» از «ما رازدار هستیم» بهتر است. رازداری را هر کس وعده می‌دهد.'
			},
			{
				by: 'burul',
				daysAgo: 32,
				hour: 9,
				minute: 10,
				language: 'ky',
				text: 'Биздин пробацияда мындай суроону ачык беришпейт, унчукпай коюшат. Ошондуктан биринчи жолугушууда өзүм айтам: «Мен мамлекеттик кызматкермин. Айтканыңыздын кайсынысы кагазга түшөт, кайсынысы түшпөйт — азыр көрсөтөм». Анан кагазды экөөбүз чогуу толтурабыз.\n\nНасриндин сөзү мага абдан жакты: эмнени сурабай турганыбызды алдын ала айтуу. Эртең эле баштайм.',
				replyTo: 4
			},
			{
				by: 'begench',
				daysAgo: 31,
				hour: 12,
				minute: 2,
				language: 'ru',
				text: 'Я из министерства, поэтому спрошу с другой стороны. Когда мы пишем инструкцию, от нас ждут показателей: сколько занятий, сколько участников, сколько «положительных изменений». Из ваших писем выходит, что чем строже учёт, тем меньше доверия. Что можно считать, чтобы не навредить?'
			},
			{
				by: 'nadeem',
				daysAgo: 30,
				hour: 6,
				minute: 33,
				language: 'en',
				text: 'Count what we do, not what they believe. Our monthly sheet has four lines: was the lesson held, did it start on time, did the staff keep the door rule, did anybody ask for a private talk (yes or no, no names). The superintendent likes it because it fits on half a page.\n\nThe fourth line was zero for five months. We wrote the zero down each time. I think that is why it is not zero now.',
				replyTo: 6
			},
			{
				by: 'begench',
				daysAgo: 30,
				hour: 13,
				minute: 20,
				language: 'ru',
				text: 'Половина страницы — этот довод у нас поймут. Можно я перескажу эти четыре строки коллегам, без названия учреждения и страны? И про ноль расскажу отдельно: у нас за ноль обычно просят объяснительную.',
				replyTo: 7
			}
		]
	},
	{
		group: 'prisons',
		title: 'Первая неделя дома: что вы делаете день за днём?',
		language: 'ru',
		by: 'burul',
		daysAgo: 23,
		hour: 4,
		messages: [
			{
				by: 'burul',
				daysAgo: 23,
				hour: 4,
				minute: 10,
				language: 'ru',
				text: 'Коллеги, хочу собрать, что каждый из нас делает в первые семь дней после освобождения. У нас по порядку одна обязательная встреча, и к этому дню почти всё уже решилось без меня: кто пришёл в гости и кто не пришёл, есть ли работа, спит ли человек.\n\nМы попробовали иначе. Первый звонок — вечером в день возвращения, и звоню я не ему, а тому, кто его встречал. Спрашиваю только о быте: доехали ли, есть ли лекарства, что с документами. О взглядах в первую неделю не говорим совсем.\n\nА как у вас? Мне не меньше интересно то, что не получилось.'
			},
			{
				by: 'mavzuna',
				daysAgo: 23,
				hour: 6,
				minute: 45,
				language: 'tg',
				text: 'Мо дар муассиса як моҳ пеш аз озодшавӣ оғоз мекунем. Бо худи шахс нақшаи рӯзи аввалро дар як варақ менависем: соати чанд мебарояд, кӣ пешвоз мегирад, шаби аввал дар куҷо мехобад, субҳ чӣ кор мекунад. Аксар вақт маҳз дар ҳамин ҷо маълум мешавад, ки барои субҳ ҳеҷ нақшае нест.\n\nОн чи натиҷа надод: кӯшидем оиларо барои суҳбат ба муассиса даъват кунем. Роҳ дур аст, як рӯзи кор аз даст меравад, бисёриҳо наомаданд. Ҳоло телефон мекунем.'
			},
			{
				by: 'sugath',
				daysAgo: 23,
				hour: 9,
				minute: 20,
				language: 'en',
				text: 'Burul, the evening call to the person who came to the gate is a good thought. I will steal it.\n\nFrom my side of the road: in the first week a uniform at the door does harm, even when the visit is kind. The neighbours count the visits. I agreed with my station that for seven days only one of us goes, on foot, without the jeep, and only if the family or the probation side asks. What we do instead is have a word with the two shops and the bus stand, so that nobody makes a scene.',
				replyTo: 0
			},
			{
				by: 'nasrin',
				daysAgo: 22,
				hour: 5,
				minute: 30,
				language: 'fa-AF',
				text: 'در شهر ما روزهای اول خانه پر از مهمان است. همه می‌آیند، می‌نشینند، نگاه می‌کنند و می‌روند، و خانواده باید برای همه نان و چای پیدا کند. روز سوم دیگر هیچ‌کس نیست. ما به خانواده می‌گوییم مهمانی را کوتاه بگیرند و یک نفر آرام را پیدا کنند که روز چهارم و پنجم هم بیاید.\n\nیک چیز دیگر: خواب. ما در کلینیک همیشه اول از خواب می‌پرسیم، از خواب همه، نه فقط از خواب کسی که برگشته است. دربارهٔ خواب می‌شود گپ زد بدون اینکه کسی شرمنده شود.'
			},
			{
				by: 'akmaral',
				daysAgo: 22,
				hour: 10,
				minute: 5,
				language: 'ru',
				text: 'Сугат, можно спросить прямо? Семья знала, что вы говорите с магазинами и на остановке? У нас бывало так: участковый из лучших побуждений предупреждал соседей, и именно от него весь дом узнавал, кто возвращается. Исправляли это потом месяцами.\n\nТеперь у нас правило: никому, кроме тех, кого семья назвала сама. Список короткий, обычно три человека, и семья может его изменить.',
				replyTo: 2
			},
			{
				by: 'sugath',
				daysAgo: 22,
				hour: 13,
				minute: 40,
				language: 'en',
				text: 'You may ask, and no, they did not always know. I have been thinking about it since this morning. We believed we were preparing the street, and sometimes we were the news.\n\nI will change it: first the family’s list, then the shop, and only if the shop is on the list. Please put this under “did not work” in whatever we write. With my name, I do not mind.',
				replyTo: 4
			},
			{
				by: 'luqman',
				daysAgo: 21,
				hour: 6,
				minute: 15,
				language: 'ur',
				text: 'ہمارے ہاں پہلا جمعہ سب سے مشکل ہوتا ہے۔ گھر والے چاہتے ہیں کہ وہ مسجد جائے تاکہ لوگ دیکھ لیں کہ سب ٹھیک ہے، اور جو لوٹا ہے وہ نظروں سے ڈرتا ہے۔ میں امام صاحب سے کہتا ہوں کہ نہ منبر سے ذکر کریں، نہ سب کے سامنے گلے لگائیں۔ بس صف میں ساتھ کھڑے ہو جائیں، اور بعد میں چائے کا پوچھ لیں۔\n\nہم نے شروع میں محلے کی مسجد میں استقبال رکھا تھا۔ نیت اچھی تھی، مگر جن کے لیے رکھا تھا وہی ہفتوں گھر سے نہ نکلے۔ اب ایسا نہیں کرتے۔'
			},
			{
				by: 'dilbar',
				daysAgo: 21,
				hour: 8,
				minute: 30,
				language: 'uz-Latn',
				text: 'Bizda eshikni odatda kelin yoki ona ochadi, shuning uchun birinchi boʻlib men boraman, erkak xodim emas. Qoʻlimda daftar boʻlmaydi. Choy ichamiz, bolalarning kiyimi, gaz, hujjatlar haqida soʻrayman. Yozib olish kerak boʻlsa, koʻchaga chiqib yozaman.\n\nIkkinchi kuni bitta ishni albatta bitiramiz, kichik boʻlsa ham: masalan, poliklinikadagi karta. Odamlar gapga emas, bitgan ishga ishonadi.'
			},
			{
				by: 'burul',
				daysAgo: 20,
				hour: 4,
				minute: 25,
				language: 'ru',
				text: 'Спасибо всем. Я завела в группе документ «The first week at home» и перенесла туда то, что вы написали, под вашими именами. Правьте прямо там. Раздел «Что у нас не получилось» пока самый длинный и, по-моему, самый полезный.\n\nНасрин, сон у меня теперь среди первых вопросов. Вчера попробовала, и разговор сразу стал другим.',
				replyTo: 3
			}
		]
	},
	{
		group: 'prisons',
		title: 'What happens to the risk score once the form is filled in?',
		language: 'en',
		by: 'vasudha',
		daysAgo: 16,
		hour: 5,
		messages: [
			{
				by: 'vasudha',
				daysAgo: 16,
				hour: 5,
				minute: 0,
				language: 'en',
				text: 'I am reading blank assessment forms from eleven services and trying to understand one thing that no manual tells me: what does the number do afterwards? Who opens the file the next time, and what do they decide because of it?\n\nI ask here because I suspect that the answer in the procedure and the answer on the wing are not the same. I do not need documents. Two sentences about what the form did, nothing about the person in it, would already help.'
			},
			{
				by: 'mavzuna',
				daysAgo: 16,
				hour: 8,
				minute: 10,
				language: 'tg',
				text: 'Ростӣ гӯям, рақам ба қарори мо қариб таъсир намекунад. Варақаро пур мекунем, зеро муҳлаташ расидааст. Қарорро дар маҷлис мегирем, аз рӯи он чи нозири блок, муаллим ва ман дидаем. Баъд рақамро ба қарор мувофиқ мекунем. Медонам, ки ин дуруст нест, вале чунин аст.'
			},
			{
				by: 'burul',
				daysAgo: 16,
				hour: 10,
				minute: 35,
				language: 'ru',
				text: 'Мавзуна, спасибо за прямоту, у нас было так же. Помогла одна строка, которую мы сами дописали внизу бланка: «Что мы сделаем иначе из-за этой оценки?» Если ответа нет, начальница возвращает бланк. В первые месяцы возвращала почти все.\n\nИ ещё: оценку теперь видит сам человек. Не балл, а пункты. Спорят редко. Чаще добавляют то, о чём мы не спросили: долги, больная мать, очередь на жильё.',
				replyTo: 1
			},
			{
				by: 'nadeem',
				daysAgo: 15,
				hour: 6,
				minute: 50,
				language: 'en',
				text: 'On my side the number travels faster than the people. Somebody is moved to another prison, the paper arrives first, and the new staff have made up their minds before the bus does. Nobody prints the date of the assessment large enough to read. I have seen a wing act on one that was four years old.\n\nSo my small request to whoever designs these forms: make the date bigger than the score.'
			},
			{
				by: 'sugath',
				daysAgo: 15,
				hour: 9,
				minute: 5,
				language: 'en',
				text: 'We never see the form, and I think that is right. What reaches the station is one word, low or high. “High” makes young officers drive past the house every night, and that word has changed streets more than anything else in the form.\n\nLast year I asked the probation side to send a sentence instead: what may we do, and what should we leave alone. It works when the officer who writes it knows us. With officers we have never met it does not: they write “use your judgement”.'
			},
			{
				by: 'akmaral',
				daysAgo: 14,
				hour: 7,
				minute: 15,
				language: 'ru',
				text: 'Скажу о том, чего в бланках нет: об опоре. Бланк умеет спросить о двадцати опасностях и ни об одном человеке, который поможет. Мы прикладываем чистый лист с вопросом «Кто за вас?» Имён не пишем, пишем, кто это: тётя, тренер, сосед, бывшая учительница. Иногда там одна строка, иногда семь.\n\nЭтот лист читают раньше баллов, потому что он лежит сверху. Другой хитрости у нас нет.'
			},
			{
				by: 'vasudha',
				daysAgo: 13,
				hour: 4,
				minute: 40,
				language: 'en',
				text: 'Thank you. Let me say back what I heard, so that you can correct it before it goes anywhere.\n\nThe decision is often made before the score, and the score is then made to fit. The score outlives its date. A single word reaches people who cannot ask what it means. Three repairs cost nothing: a line “what will we do differently”, a date larger than the number, a sheet about who stands by the person, on top.\n\nThe studies I know test whether scores predict. Hardly any look at what they do to those who read them. None of this will carry a country or a service when I write it up. If you would rather I left your lines out, tell me here or alone, no reason needed.'
			},
			{
				by: 'mavzuna',
				daysAgo: 13,
				hour: 6,
				minute: 55,
				language: 'en',
				text: 'All correct but one word. You write that the decision is made before the score. It is made by people who saw the person that week. Before the score, yes, but that is not always the worse way.',
				replyTo: 6
			}
		]
	},
	{
		group: 'prisons',
		title: 'A story about coming home: what should I leave out?',
		language: 'en',
		by: 'nahida',
		daysAgo: 4,
		hour: 6,
		messages: [
			{
				by: 'nahida',
				daysAgo: 4,
				hour: 6,
				minute: 0,
				language: 'en',
				text: 'My editor has given me two pages on families whose son or daughter has come back from prison. I know how to hide a name. What I do not know is what else gives a family away, and what a headline does to them in the third week, when the city has forgotten it and the lane has not.\n\nI will not ask you for contacts, and I will quote nobody from this room. I am asking what you would cross out.'
			},
			{
				by: 'sugath',
				daysAgo: 4,
				hour: 7,
				minute: 30,
				language: 'en',
				text: 'The photograph of the lane. Even with no faces in it: the water tank, the school wall, the colour of a gate. In a small town people recognise a gate faster than a face.\n\nAlso the month. Where few people come home, everybody can count.'
			},
			{
				by: 'dilbar',
				daysAgo: 4,
				hour: 9,
				minute: 45,
				language: 'uz-Latn',
				text: 'Men bitta soʻzni oʻchirardim: “sobiq”. Sobiq mahbus, sobiq jangari... Gazetada bir marta chiqadi, qoʻshnilar esa yillab aytib yuradi. “Qishlogʻiga qaytgan odam” desangiz, maʼno yoʻqolmaydi.\n\nYana bir gap: onani faqat yigʻlab turganida tasvirlamang. Yigʻlagani rost, lekin nonni ham oʻzi yopadi, nevarasini maktabga ham oʻzi yetaklab boradi. Shuni ham yozing.'
			},
			{
				by: 'mavzuna',
				daysAgo: 3,
				hour: 5,
				minute: 20,
				language: 'tg',
				text: 'Ман тавзеҳро хат мезадам. Дар мақола ҳамеша як сабаб ҳаст: камбағалӣ, интернет, ҳамнишини бад. Баъди як сол худи одам дар бораи худаш бо суханони ҳамон мақола гап мезанад, ман инро дар қабул мешунавам. Агар ҷой кам бошад, беҳтараш саволро кушода гузоред.'
			},
			{
				by: 'nasrin',
				daysAgo: 3,
				hour: 6,
				minute: 35,
				language: 'fa-AF',
				text: 'لطفاً عمر اطفال را ننویسید، حتی تقریبی. در یک ولسوالی وقتی بنویسید «بچهٔ نه‌ساله»، همه می‌فهمند کیست. نام مریضی و داکتر را هم ننویسید.\n\nاما یک چیز را اضافه کنید: کجا می‌شود کمک خواست. خانواده‌ها مقاله را تا آخر می‌خوانند و در آخرش هیچ آدرسی نیست.'
			},
			{
				by: 'nahida',
				daysAgo: 2,
				hour: 4,
				minute: 50,
				language: 'en',
				text: 'Nasrin, I want that last line very much. But when we printed an office’s number once, two cars stood outside it for a week, and then nobody dared to go in. What kind of address is safe to print?',
				replyTo: 4
			},
			{
				by: 'burul',
				daysAgo: 2,
				hour: 8,
				minute: 15,
				language: 'ru',
				text: 'Печатайте не телефон, а дверь, в которую и так ходят все: поликлиника, школа, социальная служба, бесплатная юридическая консультация. Если в дверь входят только «такие» семьи, адрес сам становится клеймом.\n\nИ перед публикацией проверьте, что за дверью готовы. У нас однажды напечатали часы приёма, которых не было.',
				replyTo: 5
			},
			{
				by: 'nahida',
				daysAgo: 1,
				hour: 10,
				minute: 30,
				language: 'en',
				text: 'I have crossed out the gate, the month, the ages, “former”, and the paragraph that explained everything. The piece is shorter, and the mother in it bakes bread. At the end there are three doors that everybody uses, and I rang all three.\n\nMy editor asked who had taught me this. I said: some people I sit at a table with. @Burul, would you look at it once more before it is printed?'
			}
		]
	}
];
