import type { DemoFile, DemoThread } from './types.ts';

/** The room from above: rows of desks, and at the back wall one long table with stools. */
const highTable: DemoFile = {
	name: 'where the high table stands.png',
	description:
		'Plan of a classroom: four rows of small desks, and one long high table with six stools at the back wall.',
	drawing: `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640">
		<rect width="960" height="640" fill="#fbf8f1"/>
		<rect x="40" y="40" width="880" height="560" fill="none" stroke="#54493f" stroke-width="8"/>
		<rect x="90" y="90" width="14" height="460" fill="#2f5d50"/>
		${[180, 320, 460, 600].flatMap((x) => [120, 220, 320, 420].map((y) => `<rect x="${x}" y="${y}" width="80" height="56" rx="6" fill="#e4d3ac" stroke="#54493f" stroke-width="3"/><circle cx="${x + 104}" cy="${y + 28}" r="14" fill="#8a3330"/>`)).join('')}
		<rect x="800" y="100" width="70" height="440" rx="8" fill="#2d4a8a"/>
		${[130, 205, 280, 355, 430, 505].map((y) => `<circle cx="772" cy="${y}" r="16" fill="#d9a441"/>`).join('')}
	</svg>`
};

const listForTheQueue: DemoFile = {
	name: 'list for the queue.txt',
	text: 'High table, this week\n\nMonday: the two from the back row\nTuesday: whoever was not on Monday\nWednesday: standing only, the stools are being mended\nThursday: free for all, until somebody quarrels\nFriday: whoever gave up a place on Thursday\n'
};

/** Discussions of the group on returnees’ children at school: where to sit, a paper that is late, a note that is asked for, a photograph. */
export const schoolThreads: DemoThread[] = [
	{
		group: 'school',
		title: 'Бойы ұзын, сыныбы төмен: қайда отырғызамыз?',
		language: 'kk',
		by: 'nurzhamal',
		daysAgo: 92,
		hour: 5,
		messages: [
			{
				by: 'nurzhamal',
				daysAgo: 92,
				hour: 5,
				minute: 30,
				language: 'kk',
				text: 'Жасына қарасаң жоғары сынып, оқуына қарасаң бастауыш. Кішкентай партаға сыймайды, үлкендердің арасында хат танымай отырады. Үш түрлі жолын көрдік, үшеуі де көңілден шықпады. Сіздерде қайда отырады?\n\nӘңгіме бала туралы емес, бөлме туралы болсын: парта, орындық, қасында кім.'
			},
			{
				by: 'tilek',
				daysAgo: 92,
				hour: 8,
				minute: 20,
				language: 'ky',
				text: 'Адегенде кичүүлөр менен отургуздук. Үч күндө «чоң киши» деген ат коюп алышты; мазактап эмес, урматтап, бирок баары бир ат. Кийин курактуулары менен отургуздук да, окууну өзүнчө кылдык: күнүнө бир саат, эртең менен, эч ким көрбөгөн маалда. Кемчилиги: бул саат үчүн мугалимге эч ким төлөбөйт. Жубайым аны «экинчи үйүң» деп коёт.'
			},
			{
				by: 'safargul',
				daysAgo: 91,
				hour: 6,
				minute: 0,
				language: 'tg',
				text: 'Мо роҳи дигарро санҷидем: дар синфи дуюм «ёвари муаллим» мондем. Дафтар тақсим мекунад, тахтаро тоза мекунад ва дар ҳамин миён ҳарфҳоро ёд мегирад. Нағз шуд, то он даме ки ҳарфҳоро ёд гирифт ва дигар аз ёварӣ рафтан нахост.'
			},
			{
				by: 'dilbar',
				daysAgo: 91,
				hour: 8,
				minute: 45,
				language: 'uz-Latn',
				text: 'Bir narsa esdan chiqmasin: kechqurun uyda u ukasi bilan bir xil kitobni oʻqiydi, ukasi esa tezroq oʻqiydi. Janjal maktabda emas, oʻsha dasturxon boshida chiqadi. Men buvisidan iltimos qilaman, “sening ham tiling kech chiqqan” deb ukasiga eslatib qoʻysin. Buvi aytsa, hech kim bahslashmaydi.'
			},
			{
				by: 'nasliya',
				daysAgo: 90,
				hour: 5,
				minute: 15,
				language: 'en',
				text: 'We asked the carpenter for one table that is too high for everybody, and put it at the back with stools. Anybody may work there, standing or sitting. Tall and small look the same at it. There is now a queue, and a list for the queue, and a quarrel about the list. I count that as success.',
				files: [highTable, listForTheQueue]
			},
			{
				by: 'aygul',
				daysAgo: 90,
				hour: 7,
				minute: 40,
				language: 'ru',
				text: 'А у нас был «класс выравнивания», и я сама его придумала. Отдельная дверь, отдельная перемена. Программу догнали все. Перейти в обычный класс не захотел никто, и к ним за два года не зашёл ни один ребёнок из соседнего коридора. Закрыли. Если кто-то предложит вам отдельный класс, пришлите его ко мне.'
			},
			{
				by: 'nurzhamal',
				daysAgo: 88,
				hour: 5,
				minute: 0,
				language: 'kk',
				text: 'Нәслияның биік үстеліне ұстаға тапсырыс бердім. Тілек, ақысыз сағат туралы бөлек сөйлесейік: жақсылыққа сүйенген сағат бірінші болып жабылады.'
			}
		]
	},
	{
		group: 'school',
		title: 'Справка в пути, ребёнок за дверью',
		language: 'ru',
		by: 'akmaral',
		daysAgo: 37,
		hour: 6,
		messages: [
			{
				by: 'akmaral',
				daysAgo: 37,
				hour: 6,
				minute: 10,
				language: 'ru',
				text: 'Сегодня четвёртый раз за месяц слышу от директора: «Приводите, когда будет справка». Правила не запрещают принять раньше, я проверяла. Но и не разрешают. Директора хорошие, никто не вредничает, все боятся проверки.\n\nКто у вас первым говорит «приводите сегодня»? И на что ссылается, если спросят?'
			},
			{
				by: 'tilek',
				daysAgo: 37,
				hour: 8,
				minute: 30,
				language: 'ky',
				text: 'Бизде директор өзү айтат. Ал мындай түшүндүрөт: «Эшиктин сыртында турган бала үчүн эч кимге сөгүш берилген эмес. Ошон үчүн алар сыртта турушат».'
			},
			{
				by: 'rahmatshah',
				daysAgo: 36,
				hour: 6,
				minute: 15,
				language: 'fa-AF',
				text: 'ما خانواده را در ساعت‌های اول می‌بینیم. بسیاری فکر می‌کنند بی‌کاغذ حق ندارند به مکتب نزدیک شوند؛ اصلاً نمی‌روند که کسی نه بگوید. ما نامه نمی‌دهیم، یک نفر را تا دروازهٔ مکتب همراهشان روان می‌کنیم. کاغذ همان است که بود، اما وقتی دو نفر پشت دروازه ایستاده باشند، سرمعلم دیرتر نه می‌گوید.'
			},
			{
				by: 'farrukh',
				daysAgo: 36,
				hour: 9,
				minute: 0,
				language: 'tg',
				text: 'Рақами маро ба ҳамаи мактабҳо фиристоданд: «Агар шубҳа доред, занг занед». Як моҳ ягон кас занг назад. Баъд фаҳмидам: рақамам дар коғаз ҳаст, вале худамро намешиносанд. Мактаб ба мактаб гаштам, чой хӯрдам. Моҳи дигар ёздаҳ занг омад: якеаш дар бораи ҳуҷҷат, даҳтояш дар бораи бом.'
			},
			{
				by: 'dilbar',
				daysAgo: 35,
				hour: 5,
				minute: 50,
				language: 'uz-Latn',
				text: 'Bizda bir direktor bir varaqlik “vaqtinchalik shaxsiy ish” oʻylab topdi: ismi, kim olib keladi, kim olib ketadi, nimani biladi. Qayerdan kelgani yoʻq. Muhr bosdi. Tekshiruvchi koʻrib, “ha, muhri bor ekan” dedi-yu, oʻtib ketdi.'
			},
			{
				by: 'aygul',
				daysAgo: 35,
				hour: 8,
				minute: 10,
				language: 'ru',
				text: 'Только осторожнее со сроками. У нас приняли условно, на полгода. Бумага не пришла, и через полгода отказали, вежливо и по правилам. К тому времени уже были друзья. Это хуже, чем ждать.'
			},
			{
				by: 'gulchehra',
				daysAgo: 34,
				hour: 6,
				minute: 40,
				language: 'ru',
				text: 'Давайте посчитаем. Не детей, а школы: в скольких сажают за парту в первую неделю, в скольких ждут. Каждый спросит там, где его знают. Без названий.'
			},
			{
				by: 'akmaral',
				daysAgo: 29,
				hour: 6,
				minute: 0,
				language: 'ru',
				text: 'Набралось четырнадцать школ. В девяти сажают сразу, в пяти ждут. Правила одинаковые. Сажусь писать записку для тех, кто эти правила пишет; первый абзац уже есть, второй — возражение Айгуль. Фаррух, про крышу просили тоже передать.'
			}
		]
	},
	{
		group: 'school',
		title: 'От меня ждут записку об «этих» детях. Каждую неделю',
		language: 'ru',
		by: 'aygul',
		daysAgo: 15,
		hour: 6,
		messages: [
			{
				by: 'aygul',
				daysAgo: 15,
				hour: 6,
				minute: 20,
				language: 'ru',
				text: 'С этой четверти классных руководителей просят о еженедельной записке: поведение, настроение, высказывания. Только об «этих» детях. Просят вежливо, через завуча, на полстраницы. Две я отдала. Потом заметила, что слушаю на перемене и думаю, как это запишу.\n\nОтказаться прямо я не смогу. Кто как выходил из положения?'
			},
			{
				by: 'nurzhamal',
				daysAgo: 15,
				hour: 9,
				minute: 0,
				language: 'kk',
				text: 'Мен бүкіл сыныпқа бірдей жаздым: отыз бір оқушыға отыз бір бет. «Сабаққа келді. Сұрақ қойды. Түстен кейін ұйқысы келді». Үш аптадан соң «енді керек емес» деді.'
			},
			{
				by: 'farrukh',
				daysAgo: 14,
				hour: 5,
				minute: 30,
				language: 'ru',
				text: 'Скажу с другой стороны стола: однажды такую записку просил я. Не со зла. Сверху спросили, под контролем ли ситуация, а что отвечать, я не знал. Учительница прислала: «В классе двадцать восемь детей, все здоровы, не хватает двух парт». Сначала я обиделся. Потом понял, что это и есть ответ, и достал парты.'
			},
			{
				by: 'spozhmai',
				daysAgo: 14,
				hour: 8,
				minute: 0,
				language: 'fa-AF',
				text: 'شاگردان می‌فهمند. در صنف ما هر وقت قلم می‌گرفتم، گپ‌ها بند می‌شد. حالا در صنف فقط تباشیر در دستم است، قلم در بکس می‌ماند.'
			},
			{
				by: 'tilek',
				daysAgo: 13,
				hour: 4,
				minute: 40,
				language: 'ky',
				text: 'Нуржамал, отуз бир барак жакшы тамаша экен. Бирок ал барактар бир жерде калды да? Мурун үч бала жөнүндө кагаз сурашса, эми отуз бир бала жөнүндө кагаз бар.',
				replyTo: 1
			},
			{
				by: 'nurzhamal',
				daysAgo: 13,
				hour: 10,
				minute: 15,
				language: 'kk',
				text: 'Рас айтасың. Бүгін барып, бәрін қайтарып алдым. Хатшы «қайсысын аласыз?» деп сұрады. «Отыз бірін де», — дедім.',
				replyTo: 4
			},
			{
				by: 'aygul',
				daysAgo: 11,
				hour: 6,
				minute: 0,
				language: 'ru',
				text: 'Попросила запрос в письменном виде: кто просит, где это будет лежать и до какого года. Четвёртый день тишина. Завуч здоровается теплее обычного; по-моему, она ждала, что кто-нибудь спросит.'
			}
		]
	},
	{
		group: 'school',
		title: 'Рӯзи сурати синфӣ',
		language: 'tg',
		by: 'safargul',
		daysAgo: 6,
		hour: 5,
		messages: [
			{
				by: 'safargul',
				daysAgo: 6,
				hour: 5,
				minute: 40,
				language: 'tg',
				text: 'Панҷшанбе суратгир меояд. Баъзе оилаҳо намехоҳанд, ки кӯдакашон дар сурат бошад, ва ман сабабашро мефаҳмам. Агар кӯдак дар канор истад, ҳама мепурсанд. Агар он рӯз наояд, ҷояш дар сурат холӣ мемонад ва боз мепурсанд. Чӣ кор кунам?'
			},
			{
				by: 'nasliya',
				daysAgo: 6,
				hour: 8,
				minute: 0,
				language: 'en',
				text: 'In every class photograph one child is missing: the one who took it. With us that is a post of honour. It is drawn by lot, and the lot can be helped a little.'
			},
			{
				by: 'aygul',
				daysAgo: 5,
				hour: 5,
				minute: 20,
				language: 'ru',
				text: 'Мы однажды сняли руки: весь класс, все ладони на глобусе. Родители сначала поворчали, а потом полсобрания угадывали, где чья.'
			},
			{
				by: 'akmaral',
				daysAgo: 5,
				hour: 7,
				minute: 45,
				language: 'ru',
				text: 'И спросите фотографа заранее, у кого останется снимок и где он его выложит. Он не злой, у него страница в интернете и план по заказам.'
			},
			{
				by: 'safargul',
				daysAgo: 4,
				hour: 9,
				minute: 10,
				language: 'tg',
				text: 'Дастҳоро интихоб карданд. Сурат танҳо дар дасти ман аст, суратгир пеши чашмам аз дастгоҳаш тоза кард. Барои камера ҳам қуръа партофтем, ва қуръа худ аз худ дуруст баромад. Росташ, ман кӯмак накардам.'
			}
		]
	}
];
