import type { DemoThread } from './types.ts';

/** Discussions of the open group on evidence: a very large number, a consultation, a Friday afternoon. */
export const evidenceThreads: DemoThread[] = [
	{
		group: 'evidence',
		title: '4112 профилактикалык маек',
		language: 'ky',
		by: 'jyldyz',
		daysAgo: 86,
		hour: 5,
		messages: [
			{
				by: 'jyldyz',
				daysAgo: 86,
				hour: 5,
				minute: 0,
				language: 'ky',
				text: 'Отчёттон бир сан окуп берейин: бир айыл аймагында бир жылда 4112 профилактикалык маек өткөрүлүптүр. Калкы тогуз жүзгө жетпейт, ымыркайлары менен кошо. Демек, ар бир кишинин төрттөн ашык жолу алдын алышкан, айрымдарынын бешикте жатканда.\n\nКүлкүлүү, бирок бул санды сураган мен өзүм. Ордуна эмнени сурасам, айылда эч ким калп жазбайт, мага да керек болот?'
			},
			{
				by: 'shahnoza',
				daysAgo: 86,
				hour: 7,
				minute: 30,
				language: 'uz-Latn',
				text: 'Bizda “qamrov 104 foiz” bor. Toʻrt foizi kim, deb soʻradim. “Mehmonga kelganlar”, deyishdi.'
			},
			{
				by: 'otabek',
				daysAgo: 85,
				hour: 5,
				minute: 20,
				language: 'uz-Latn',
				text: 'Men oʻsha raqamni yozib beradigan tomondaman. Jadval yigirma sakkizinchida keladi, yigirma toʻqqizinchida qaytarib soʻraladi. Bir kunda rost raqam chiqmaydi, faqat katta raqam chiqadi. Muddatni bir oy qiling, raqam oʻzi kichrayadi.'
			},
			{
				by: 'wietske',
				daysAgo: 85,
				hour: 8,
				minute: 0,
				language: 'en',
				text: 'Ask what they stopped doing this year, and why. Nobody has ever inflated that.'
			},
			{
				by: 'begench',
				daysAgo: 84,
				hour: 6,
				minute: 40,
				language: 'ru',
				text: 'Хороший вопрос. Только у нас в ответ спросят, кто разрешил перестать.',
				replyTo: 3
			},
			{
				by: 'rehema',
				daysAgo: 84,
				hour: 9,
				minute: 10,
				language: 'en',
				text: 'Ask the man with the key how many evenings the hall was open. It is one number, one person knows it, and he is usually glad that somebody rings.'
			},
			{
				by: 'zarina',
				daysAgo: 83,
				hour: 7,
				minute: 0,
				language: 'ru',
				text: 'А куда деть 4112? Мне нужен ряд по годам. Напишем в следующем шестьдесят — скажут, что всё развалили, и по-своему будут правы: я сама три года хвалила рост.'
			},
			{
				by: 'jyldyz',
				daysAgo: 79,
				hour: 5,
				minute: 30,
				language: 'ky',
				text: 'Эки катар жазып көрдүм. Эски ыкма: 4112. Жаңы ыкма: зал 61 кеч ачык болду. Астында шилтеме: «Эски ыкма токтотулду, калк чарчады». Жетекчим көпкө карап отуруп, «калк чарчады» дегенди чийип, «салыштырууга болбойт» деп жазды. Калганы өттү.',
				replyTo: 6
			}
		]
	},
	{
		group: 'evidence',
		title: 'The consultation to which the wrong people came on time',
		language: 'en',
		by: 'shumaila',
		daysAgo: 60,
		hour: 5,
		messages: [
			{
				by: 'shumaila',
				daysAgo: 60,
				hour: 5,
				minute: 30,
				language: 'en',
				text: 'For our last text we held six of them. Ten in the morning, a hotel, a working day, interpretation into a language that nobody in the district speaks. 212 people signed; I have been through the list, and 171 were paid by somebody to be there. One farmer came, for the air conditioning. He said so into the microphone, and it was the best contribution of the day.\n\nBefore any of us writes the next one: whom did you forget, and how did you find out?'
			},
			{
				by: 'nimali',
				daysAgo: 60,
				hour: 8,
				minute: 10,
				language: 'en',
				text: 'To save time we had printed the conclusions for the folders, and we handed the folders out at the door. Before lunch a woman stood up and thanked us for letting her know what she would think by four.'
			},
			{
				by: 'shahnoza',
				daysAgo: 59,
				hour: 5,
				minute: 50,
				language: 'uz-Latn',
				text: 'Biz onlayn soʻrovnoma qildik, qirq ming javob keldi, hamma quvondi. Keyin bilsak, har bir maktabga ikki yuztadan reja tushirilgan ekan. Javoblarning yarmi oʻqituvchilarniki, yarmi oʻqituvchilarning bolalariniki.'
			},
			{
				by: 'jyldyz',
				daysAgo: 59,
				hour: 8,
				minute: 30,
				language: 'ky',
				text: 'Мен базарга чыктым. Стол, чайнек, бир суроо: «Кайсы мекеменин эшигин ачкың келбейт?» Үч саатта жүздөн ашык киши. Министрликте «бул консультация эмес» дешти, анткени катышкандардын тизмеси жок. Тизме сурасам, эч кимиси отурмак эмес.'
			},
			{
				by: 'ilhom',
				daysAgo: 58,
				hour: 6,
				minute: 20,
				language: 'tg',
				text: 'Мо ҳамеша ҳамонҳоеро фаромӯш мекунем, ки дар хона нестанд. Муҳоҷирон баъди даҳи шаб аз кор меоянд. Мо ҷаласаро соати ёздаҳи шаб дар телефон гузарондем: сӣ кас омад, нисфашон хӯрок мепухт. Аз вазорат касе набуд, вақти хоб буд.'
			},
			{
				by: 'wietske',
				daysAgo: 57,
				hour: 7,
				minute: 0,
				language: 'en',
				text: 'Suppose we wrote one without a deadline, for a country that does not exist, so that no minister can be hurt and each of us may put back the clause that was cut at home. And we begin with the annex: who was asked, what they said, what became of it.'
			},
			{
				by: 'shumaila',
				daysAgo: 55,
				hour: 5,
				minute: 45,
				language: 'en',
				text: 'I am in. Four valleys, a port, no money to speak of. I open it when I have a quiet Sunday, and the farmer gets the first line of the annex.',
				replyTo: 5
			}
		]
	},
	{
		group: 'evidence',
		title: 'What three people can find out on a Friday',
		language: 'en',
		by: 'wietske',
		daysAgo: 8,
		hour: 6,
		messages: [
			{
				by: 'wietske',
				daysAgo: 8,
				hour: 6,
				minute: 30,
				language: 'en',
				text: 'Somebody here asked me for “a simple evaluation”. This is mine; please break it. Three people, one Friday afternoon, no money.\n\nOne: each of you writes for ten minutes what would have happened last month if you had not come to work. Two: ring five people who have stopped coming, not those who come. Three: take one thing that you count, and ask who would notice if you no longer did.\n\nI have done it with nine teams. Seven hated the first. One closed its project after the second.'
			},
			{
				by: 'vasudha',
				daysAgo: 8,
				hour: 8,
				minute: 15,
				language: 'en',
				text: 'Five is not a sample, but you know that. My trouble is with the ringing. Whoever stopped coming may have meant it. Ask everybody at the beginning: “If you stop, may we ring once and ask why?” Then it is a question and not a pursuit.'
			},
			{
				by: 'burul',
				daysAgo: 7,
				hour: 4,
				minute: 30,
				language: 'ky',
				text: 'Экинчисин кылып көрдүк. Беш кишиге чалдык: үчөө алган жок, бирөө «баары жакшы» деди, бирөө бир саат сүйлөдү, ошол бир саат биздин жылдык отчёттон пайдалуураак болду. Бирок жума күнү чалбагыла, жума намаз. Биз бейшембиге жылдырдык.'
			},
			{
				by: 'daniyar',
				daysAgo: 7,
				hour: 6,
				minute: 10,
				language: 'kk',
				text: 'Біріншісін өзіме жасап көрдім: келмесем, не болар еді? Желі жұмыс істей берер еді, үш шақыру ғана күтіп қалар еді. Сәл ренжіп қалдым да, бір күнге демалыс алдым. Үшеуі күтті.'
			},
			{
				by: 'begench',
				daysAgo: 6,
				hour: 7,
				minute: 20,
				language: 'ru',
				text: 'Третье у нас попробовали. Перестали считать розданные буклеты. Заметила только бухгалтерия, зато сразу.'
			},
			{
				by: 'friederike',
				daysAgo: 5,
				hour: 9,
				minute: 0,
				language: 'en',
				text: 'I should like to know what became of the sixth, the tenth and the thirtieth person of the team that closed. Five calls can shut what five hundred cannot open again.'
			},
			{
				by: 'wietske',
				daysAgo: 4,
				hour: 6,
				minute: 45,
				language: 'en',
				text: 'That has been my doubt too. I have added a line: nothing is decided on a Friday. It is decided on Monday, with somebody in the room who was not there on Friday.',
				replyTo: 5
			},
			{
				by: 'ilhom',
				daysAgo: 2,
				hour: 7,
				minute: 30,
				language: 'tg',
				text: 'Ба банди дуюм як илова. Пеш аз он ки боз чизе пурсед, натиҷаи пурсиши пешинаро ба онҳо баред, ҳатто агар як саҳифа бошад. Одамон аз савол хаста намешаванд, аз беҷавобӣ хаста мешаванд.'
			}
		]
	}
];
