import type { DemoThread } from './types.ts';

/** Discussions of the group of local authorities: who need not know, how to call a budget line, what a quarrel over water is about. */
export const localThreads: DemoThread[] = [
	{
		group: 'local',
		title: 'Haftalik yigʻilishda kim nimani bilmasligi kerak?',
		language: 'uz-Latn',
		by: 'otabek',
		daysAgo: 79,
		hour: 5,
		messages: [
			{
				by: 'otabek',
				daysAgo: 79,
				hour: 5,
				minute: 15,
				language: 'uz-Latn',
				text: 'Har dushanba bir stolga maktab, poliklinika, mahalla, bandlik markazi va ichki ishlar oʻtiradi. Foydasi katta: uch yildan beri hech kim ikki idora orasida yoʻqolib qolmadi. Lekin oʻtgan oy shifokor bitta varaqni koʻrsatmoqchi boʻlib chiqardi-yu, papkasiga qaytarib soldi. Hamma koʻrdi, hech kim soʻramadi. Oʻsha kuni birinchi marta oʻyladim: bu stolda hamma hamma narsani bilishi shartmi?\n\nSizlarda kim nimani bilmasligi kerak, va buni kim aytadi?'
			},
			{
				by: 'rehema',
				daysAgo: 79,
				hour: 8,
				minute: 0,
				language: 'en',
				text: 'Ours has a rule painted on the back of the door, where you see it when you sit: “Say what you need, not what you know.” The clinic does not say why a household needs food, it says that the household needs food. For a year everybody found it slow. Then the old man from the water office said that he had begun to enjoy our meetings, because he no longer went home knowing things that he had never asked for.'
			},
			{
				by: 'farrukh',
				daysAgo: 78,
				hour: 5,
				minute: 30,
				language: 'tg',
				text: 'Дар мо баъзан мепурсанд: «Ин кадом оила аст?», ва агар нагӯӣ, маҷлис дароз мешавад. Ман мегӯям: «Оилае аз кӯчаи поён». Ҳама сар меҷунбонанд ва пеш меравем. Мо чор кӯчаи поён дорем.'
			},
			{
				by: 'gulchehra',
				daysAgo: 78,
				hour: 7,
				minute: 20,
				language: 'ru',
				text: 'А есть и обратное: кто за вашим столом не сидит. У нас активистки махалли знают про каждый дом больше всех, и ни к одному столу их не зовут. Мы попробовали их посадить: молчали три понедельника подряд. Тогда раз в месяц сам стол стал ходить к ним, на айван, без повестки. Первый вопрос задали они: «А вы это потом кому рассказываете?»'
			},
			{
				by: 'sugath',
				daysAgo: 78,
				hour: 11,
				minute: 10,
				language: 'en',
				text: 'I am the uniform at such a table. In the first twenty minutes we do roads, lamps and the dates of festivals; that is mine. Then I take my cup and go outside, and the school and the clinic go on without me. Nobody asks me to. I get up by myself, because being asked was worse. It took me a while to see that it is not an insult.'
			},
			{
				by: 'zarina',
				daysAgo: 77,
				hour: 6,
				minute: 0,
				language: 'ru',
				text: 'У нас в положении о комиссии прямо записано: «все члены получают все материалы». Чашку чая на улице туда не впишешь. Кто-нибудь менял положение?'
			},
			{
				by: 'otabek',
				daysAgo: 76,
				hour: 5,
				minute: 40,
				language: 'uz-Latn',
				text: 'Nizomga tegmadik, kun tartibini oʻzgartirdik. Nizomda “barcha materiallar” deyilgan, “hammasi bir vaqtda va hammaning oldida” deyilmagan. Endi birinchi qism umumiy, ikkinchisida faqat yordam beradiganlar qoladi, materialni istagan aʼzo mening xonamga kelib oʻqiydi. Yarim yilda hech kim kelmadi.',
				replyTo: 5
			},
			{
				by: 'jyldyz',
				daysAgo: 76,
				hour: 8,
				minute: 30,
				language: 'ky',
				text: '«Эмне билериңди эмес, эмне керегин айт». Муну буйрукка кошо албайм, бирок ар бир айыл өкмөтүнүн эшигинин артына бир сүйлөм жаздырууга укугум бар экен, текшердим.'
			},
			{
				by: 'otabek',
				daysAgo: 72,
				hour: 5,
				minute: 0,
				language: 'uz-Latn',
				text: 'Eshikka yozdirdim. Shifokor kirib oʻqidi, oʻtirdi va papkasini ochmadi. Oʻn daqiqada hammasini hal qildik: oilaga oʻtin, bolaga joy, bitta telefon. Varaqda nima borligini haligacha bilmayman.'
			}
		]
	},
	{
		group: 'local',
		title: 'Как назвать строку бюджета, чтобы она никого не выдала?',
		language: 'ru',
		by: 'erlan',
		daysAgo: 55,
		hour: 4,
		messages: [
			{
				by: 'erlan',
				daysAgo: 55,
				hour: 4,
				minute: 50,
				language: 'ru',
				text: 'Второй год спорю с бюджетным отделом. Деньги есть, небольшие: комната для подростков, тренер, две ставки на полдня. Отдел хочет назвать строку «профилактика религиозного экстремизма», под такое слово быстрее согласуют. Я говорю: назовём так — и в комнату не войдёт ни один родитель. Мне отвечают: зато пройдёт.\n\nКак это называется у вас? И кто из начальства согласился на скучное название?'
			},
			{
				by: 'rehema',
				daysAgo: 55,
				hour: 7,
				minute: 30,
				language: 'en',
				text: '“Street lighting and evening use of public buildings.” It is even true, there are lamps. When the auditor asked where the prevention was, I took him there at eight in the evening. He played table football until ten, and signed.'
			},
			{
				by: 'farrukh',
				daysAgo: 55,
				hour: 9,
				minute: 10,
				language: 'tg',
				text: 'Дар мо ин «таъмири боми клуб» ном дорад. Бом кайҳо тайёр аст, аммо сатр мондааст, ва ҳар сол боз андаке «мечакад».'
			},
			{
				by: 'shumaila',
				daysAgo: 54,
				hour: 6,
				minute: 0,
				language: 'en',
				text: 'I must object a little. I defend such lines in the capital, and a roof I cannot defend. Nobody above knows that prevention happened there, so next year they cut it, because the plan “shows no local activity”. And the people whose children sit in that room have a right to know what it is paid for. A boring name is fine. A false one will be read out one day by somebody who does not wish us well.'
			},
			{
				by: 'erlan',
				daysAgo: 54,
				hour: 8,
				minute: 20,
				language: 'ru',
				text: 'Граница, значит, проходит не между громким и скучным, а между скучным и ложным. «Вечерняя занятость подростков» — скучно и правда. А что вы говорите на пороге, если мать спросит, за чей счёт?',
				replyTo: 3
			},
			{
				by: 'aizada',
				daysAgo: 53,
				hour: 5,
				minute: 15,
				language: 'ky',
				text: 'Биздин эшикте «Велосипед оңдойбуз» деп турат. Ким төлөрүн сураса, айтам: айыл өкмөтү, мынча сом, мына келишим. Эки жылда үчөө сурады. Бирөө келишимди окуп чыгып, «ушул эле акчага иштеп, акылдан айныдыңбы?» деди. Ошондон бери ишенет.'
			},
			{
				by: 'abdulbasir',
				daysAgo: 53,
				hour: 7,
				minute: 0,
				language: 'fa-AF',
				text: 'اینجا کسی نام خط را نمی‌پرسد، می‌پرسند پول از کجاست و در بدلش چه می‌خواهند. قاعدهٔ من این است: اگر جواب در یک جمله جای نشود، پول را نمی‌گیرم.'
			},
			{
				by: 'farrukh',
				daysAgo: 52,
				hour: 5,
				minute: 40,
				language: 'ru',
				text: 'Признаю, крыша — это шутка, которая затянулась. Переписываю в «ремонт и вечерние занятия клуба». Правда на две трети, к весне будет вся.'
			},
			{
				by: 'erlan',
				daysAgo: 48,
				hour: 5,
				minute: 0,
				language: 'ru',
				text: 'Прошло: «Вечерняя занятость подростков и ремонт инвентаря». Согласовали за четыре дня, быстрее, чем экстремизм: оказалось, под то слово нужны ещё три визы.'
			}
		]
	},
	{
		group: 'local',
		title: 'جنجال آب، و چیزی که پشت آن است',
		language: 'fa-AF',
		by: 'abdulbasir',
		daysAgo: 31,
		hour: 6,
		messages: [
			{
				by: 'abdulbasir',
				daysAgo: 31,
				hour: 6,
				minute: 30,
				language: 'fa-AF',
				text: 'میان دو قریه سر آب جنجال می‌شود، سال‌ها همین‌طور است. روز اول همه از آب می‌گویند: کی، چند ساعت، کدام جوی. روز دوم یک موسفید یک گپ دیگر می‌زند: به فاتحهٔ کسی نیامده‌اند، به عروسی کسی نخواسته‌اند. روز سوم آب در نیم ساعت تقسیم می‌شود.\n\nسؤالم این است: می‌شود زودتر به روز دوم رسید؟ یا نباید عجله کرد؟'
			},
			{
				by: 'kubat',
				daysAgo: 31,
				hour: 9,
				minute: 0,
				language: 'ky',
				text: 'Бизде да ошондой. Мен бир жолу шашып, биринчи күнү эле «чынында эмнеге таарындыңар?» деп сурап алдым. Баары туруп кетип калышты. Көрсө, адам чоң таарынычын дароо чыгарбайт экен, адегенде кичинесин коюп, сени сынап көрөт.'
			},
			{
				by: 'aizada',
				daysAgo: 30,
				hour: 5,
				minute: 40,
				language: 'uz-Latn',
				text: 'Bizning qishloqlarda til uchta. Hamma bir-birini tushunsa ham, birinchi kuni tarjimon bilan oʻtiramiz: tarjima qilinguncha odamning jahli tushadi. Bir safar tarjimonning oʻzi xafa boʻlib ketib qoldi. Shunda bildikki, rostdan kerak ekan.'
			},
			{
				by: 'rehema',
				daysAgo: 30,
				hour: 8,
				minute: 20,
				language: 'en',
				text: 'My county refused to pay for the first two days, since by their own minutes the work was done in the third. So the plan now has a line “tea, three days”, and I am told that no other county has one. I recommend it.'
			},
			{
				by: 'yalini',
				daysAgo: 29,
				hour: 4,
				minute: 50,
				language: 'en',
				text: 'Who carried the water home during those three days? In one place near us the women had settled the hours at the well on the first evening, and then waited politely for the men to get there. Did you ask at the well?'
			},
			{
				by: 'abdulbasir',
				daysAgo: 29,
				hour: 7,
				minute: 15,
				language: 'fa-AF',
				text: 'نه، نپرسیدم. دیشب از خانمم خواستم که بپرسد. جواب آوردند: «بلی، ما همان روز اول فیصله کرده بودیم. کسی از ما نپرسید.»\n\nسال آینده از سر چشمه شروع می‌کنم.',
				replyTo: 4
			}
		]
	}
];
