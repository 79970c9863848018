import type { DemoThread } from './types.ts';

/** More discussions of the closed group on families: a page for grandmothers, and what a drawing says. */
export const familyThreadsHouse: DemoThread[] = [
	{
		group: 'families',
		title: 'Боз курси дӯзандагӣ?',
		language: 'tg',
		by: 'gulchehra',
		daysAgo: 60,
		hour: 6,
		messages: [
			{
				by: 'gulchehra',
				daysAgo: 60,
				hour: 6,
				minute: 0,
				language: 'tg',
				text: 'Бори чорум аст, ки барои заноне, ки баргаштаанд, курси дӯзандагӣ пешниҳод мекунанд. Дар маҳаллаи мо аллакай чил мошини дӯзандагӣ ҳасту як харидор нест. Онҳое ҳам меоянд, ки намехоҳанд, зеро бе курс кӯмаки дигарро намедиҳанд.\n\nМан намехоҳам фаъолони маҳалларо боз бо рӯйхат хона ба хона фиристам. Шумо ба ҷои ин чӣ кардед? Ва аз худи занон кӣ пурсид?'
			},
			{
				by: 'dilbar',
				daysAgo: 60,
				hour: 8,
				minute: 30,
				language: 'uz-Latn',
				text: 'Bizda ham ahvol shu. Men soʻradim, lekin yigʻilishda emas, oshxonada. Uch xil javob chiqdi: haydovchilik guvohnomasi, bogʻchada ish va “bir oy tinch qoʻying, uxlab olay”. Uchinchisini hisobotga qanday yozishni bilmay, “dam olish moduli” deb yozdik. Oʻtdi.'
			},
			{
				by: 'akmaral',
				daysAgo: 59,
				hour: 7,
				minute: 10,
				language: 'ru',
				text: 'Права просили и у нас. Сначала отказали: «нет в перечне женских профессий». Мы провели это как «доступ к услугам» и нашли инструктора-женщину. Сдали не все и не с первого раза, зато теперь по утрам одна машина собирает по улице детей, своих и чужих, и соседи впервые заговорили первыми. Курсы шитья такого не дали ни разу.'
			},
			{
				by: 'nasrin',
				daysAgo: 59,
				hour: 9,
				minute: 40,
				language: 'fa-AF',
				text: 'اینجا از موترانی گپ زده نمی‌توانیم، و خیاطی گاهی یگانه کاری است که در خانه می‌شود. پس من از خیاطی دفاع می‌کنم، به یک شرط: اول مشتری، بعد ماشین. ما با یک شفاخانه سر روجایی گپ زدیم و حالا پنج زن کار دارند. پیش از آن سی زن سند داشتند و هیچ‌کدام کار نداشت.'
			},
			{
				by: 'luqman',
				daysAgo: 58,
				hour: 6,
				minute: 20,
				language: 'ur',
				text: 'ایک غلطی میری بھی ہے۔ کورس کے لیے گھر کی اجازت مجھ سے دلوائی جاتی ہے: میں سسر صاحب کے پاس بیٹھتا ہوں، چائے پیتا ہوں، اجازت مل جاتی ہے۔ ایک دن اندر سے کہلوایا گیا: “مولوی صاحب، آپ نے اجازت تو لے دی، مجھ سے بھی پوچھ لیتے۔”\n\nاب پہلے ادھر پوچھتا ہوں، پردے کے پیچھے سے سہی۔ دو بار جواب آیا کہ نہیں، اور میں سسر صاحب کے پاس گیا ہی نہیں۔'
			},
			{
				by: 'burul',
				daysAgo: 58,
				hour: 10,
				minute: 0,
				language: 'ru',
				text: 'Один вопрос к любой программе: если женщина скажет «нет», что она потеряет? Если хоть что-нибудь, это не предложение.'
			},
			{
				by: 'gulchehra',
				daysAgo: 50,
				hour: 5,
				minute: 45,
				language: 'tg',
				text: 'Саволи Бурулро ба сари варақа навиштам ва бо он назди донор рафтам. Акнун кӯмаки хӯрокворӣ аз курс ҷудост. Аз бист зан ҳафт нафар дар курс монданд, ва ин ҳафт нафар меоянд, зеро худашон мехоҳанд. Дар ҳисобот инро «коҳиши фарогирӣ» меноманд.',
				replyTo: 5
			},
			{
				by: 'dilbar',
				daysAgo: 50,
				hour: 7,
				minute: 0,
				language: 'uz-Latn',
				text: 'Men oʻsha hisobotga bitta ustun qoʻshgan boʻlardim: “xohlab kelganlar”. Yetti nafardan yetti nafari.'
			}
		]
	},
	{
		group: 'families',
		title: 'Страница для бабушек: вычёркивайте',
		language: 'ru',
		by: 'akmaral',
		daysAgo: 18,
		hour: 6,
		messages: [
			{
				by: 'akmaral',
				daysAgo: 18,
				hour: 6,
				minute: 30,
				language: 'ru',
				text: 'Обещала на созвоне страницу для бабушек. Вот что получилось, прошу не хвалить, а вычёркивать.\n\nПервый черновик занимал две страницы, и первая бабушка, которой я его прочла, спросила: «Это мне повестка?» Остался один лист крупными буквами: «Вы не обязаны всё рассказывать учительнице. Вы можете прийти не одна. Если внук ночью кричит, это бывает и проходит, вот куда идти. Если тяжело вам самой, идите туда же». И четыре номера внизу.'
			},
			{
				by: 'akmaral',
				daysAgo: 18,
				hour: 6,
				minute: 45,
				language: 'kk',
				text: 'Қазақшасы да осы жерде тұрсын: «Мұғалімге бәрін айтып беруге міндетті емессіз. Жалғыз келмесеңіз де болады. Немереңіз түнде шошып оянса, ондай бола береді, уақыт өте басылады; мына жерге барыңыз. Өзіңізге ауыр болса да, сонда барыңыз».\n\n«Көмек алу» деген сөзді әдейі алып тастадым: біздің әжелер көмек алмайды, көмек береді.'
			},
			{
				by: 'nasrin',
				daysAgo: 17,
				hour: 5,
				minute: 20,
				language: 'fa-AF',
				text: 'خوب است که کوتاه است. دو چیز را عوض کردم. مادرکلان‌های ما بیشترشان خوانده نمی‌توانند؛ ورق را نواسه برایشان می‌خواند، همان طفلی که ورق دربارهٔ اوست. پس «اگر شب چیغ می‌زند» را نمی‌شود نوشت. نوشتم: «اگر کسی در خانه خوابش خراب است».\n\nدوم، به جای نمبر تلفون راه را نوشتم: کلینیک، روبه‌روی نانوایی، دوشنبه‌ها پیش از چاشت. کسی که نمبر را خوانده نمی‌تواند، نانوایی را می‌شناسد.'
			},
			{
				by: 'dilbar',
				daysAgo: 17,
				hour: 8,
				minute: 0,
				language: 'uz-Latn',
				text: 'Oʻzbekchaga oʻgirayotib “majbur emassiz” degan soʻzda toʻxtadim. Bizda bu gapni eshitgan buvi darrov “demak, kimdir majburlayapti” deb oʻylaydi. Shunday qildim: “Oʻqituvchi bilan xohlaganingizcha gaplashasiz, qolgani oʻzingizda qoladi.”\n\nBitta gap qoʻshdim: “Charchasangiz, bu sizning aybingiz emas.” Qoʻshnimga oʻqib bergan edim, shu joyida jim boʻlib qoldi, keyin “yana bitta nusxa ber, opamga” dedi.'
			},
			{
				by: 'tilek',
				daysAgo: 16,
				hour: 10,
				minute: 30,
				language: 'ky',
				text: 'Мугалим катары бир суроо: баракты ким берет? Мектеп берсе, чоң эне аны «мектептин кагазы» деп сандыкка салып коёт. Мен бир тутамын ашканадагы эжеге бердим, ал балдарды алып кеткени келгендерге чай куюп жатып сунат. Үч күндө он эки барак кетти. Өзүм беш айда үчөөн араң таратыптырмын.'
			},
			{
				by: 'burul',
				daysAgo: 16,
				hour: 12,
				minute: 15,
				language: 'ru',
				text: 'Четыре номера внизу — значит ни одного. Оставьте один, по которому отвечают вечером.'
			},
			{
				by: 'sugath',
				daysAgo: 15,
				hour: 4,
				minute: 10,
				language: 'en',
				text: 'A small note from the police: please do not let us hand it out. Two of my officers offered, and they meant well. A leaflet from a policeman is a summons, whatever it says.'
			},
			{
				by: 'akmaral',
				daysAgo: 15,
				hour: 7,
				minute: 0,
				language: 'ru',
				text: 'Насрин, про внука, который читает вслух, мне и в голову не приходило, а ведь у нас так же. Меняю во всех версиях. Номер один, вечерний. «Вы не обязаны» заменяю на вариант Дилбар, он и по-русски теплее: «Расскажете столько, сколько захотите, остальное — ваше».\n\nВ следующий раз начну с чая в ашкане у Тилека, а потом уже буду писать.'
			}
		]
	},
	{
		group: 'families',
		title: 'Сүрөткө мылтык тартыптыр. Эмне кылабыз?',
		language: 'ky',
		by: 'tilek',
		daysAgo: 12,
		hour: 4,
		messages: [
			{
				by: 'tilek',
				daysAgo: 12,
				hour: 4,
				minute: 50,
				language: 'ky',
				text: 'Сүрөт сабагы боюнча суроо. Тема: «Менин үйүм». Кээ бир балдар үйдү эмес, тосмону, мылтыкты, асмандагы учакты тартат. Бир мугалим сүрөттөрдү чогултуп, директорго алып барганын кийин билдик. Ниети жакшы эле. Бирок балдар да билип калды, эми баары бирдей күн менен гүл тартып жатышат.\n\nМен сүрөттөрдү кайра таратып бердим. Кийинкисинде эмне кыларымды билбейм.'
			},
			{
				by: 'nasrin',
				daysAgo: 12,
				hour: 6,
				minute: 40,
				language: 'fa-AF',
				text: 'گل و آفتابی که همه یک رقم بکشند، مرا بیشتر می‌ترساند تا تفنگ. طفلی که تفنگ می‌کشد، هنوز به کاغذ اعتماد دارد.\n\nما هیچ‌وقت نمی‌پرسیم «این چیست؟» می‌پرسیم «در این رسم تو کجا هستی؟» و بعد «چه کسی نزدیکت ایستاده است؟» اگر هیچ‌کس نباشد، می‌گوییم یک نفر را بکش که پهلویت باشد.'
			},
			{
				by: 'akmaral',
				daysAgo: 12,
				hour: 9,
				minute: 20,
				language: 'ru',
				text: 'У нас рисунки однажды попали в отчёт, на обложку. Без имён, конечно. Семью узнали по сиреневому забору.\n\nС тех пор рисунок не выходит из класса: ни в отчёт, ни в папку, ни на стену. Ребёнок уносит его домой или рвёт, как хочет.'
			},
			{
				by: 'sugath',
				daysAgo: 11,
				hour: 5,
				minute: 15,
				language: 'en',
				text: 'I will be the awkward one. Suppose the drawing shows not what was but what is: something under a bed in the house where the child lives now. A teacher who has learnt never to ask may also have learnt not to see. Where is your line?'
			},
			{
				by: 'tilek',
				daysAgo: 11,
				hour: 9,
				minute: 45,
				language: 'ky',
				text: 'Орундуу суроо. Менин чегим мындай: өткөн нерсе болсо, сурабайм, жанына отурам. Бүгүн кимдир бирөөгө коркунуч бар деп ойлосом, ошол эле күнү мектеп психологуна айтам, балага да айтам: «Муну жалгыз чече албайм, эжеге айтабыз». Артынан эмес, көзүнчө.\n\nБирок чынымды айтсам, сүрөткө карап экөөнү айырмалай албайм. Айырмалай алган киши барбы?',
				replyTo: 3
			},
			{
				by: 'nasrin',
				daysAgo: 11,
				hour: 11,
				minute: 30,
				language: 'fa-AF',
				text: 'نه. کسی که می‌گوید از روی رسم می‌داند، یا خودش را فریب می‌دهد یا کتاب می‌فروشد.\n\nما از روی رسم تصمیم نمی‌گیریم، از روی هفته تصمیم می‌گیریم: نان می‌خورد؟ می‌خوابد؟ بازی می‌کند؟ از کسی در خانه می‌ترسد؟ این‌ها را معلم بدون رسم هم می‌بیند.',
				replyTo: 4
			},
			{
				by: 'sugath',
				daysAgo: 11,
				hour: 14,
				minute: 5,
				language: 'en',
				text: 'Then I take back half of it: the drawing is not evidence, the week is. The other half I keep. If there is danger today, somebody must be asked today, and it should not be me first.'
			},
			{
				by: 'dilbar',
				daysAgo: 10,
				hour: 6,
				minute: 20,
				language: 'uz-Latn',
				text: 'Eslatmamizga yozib qoʻydim: “Rasm dalil emas, hafta dalil.” Kimdir qarshi boʻlsa, aytsin.\n\nYana bir iltimos: rasmlarni direktorga olib borgan oʻqituvchini ayblamaylik. U ham qoʻrqqan. Bunday paytda nima qilishni unga kim oʻrgatgan edi?'
			}
		]
	}
];
