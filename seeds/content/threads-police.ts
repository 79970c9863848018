import type { DemoThread } from './types.ts';

/** Discussions of the group on police and community: a card with a number, a bell, and what one may promise at night. */
export const policeThreads: DemoThread[] = [
	{
		group: 'police',
		title: '«Вам можно позвонить просто так?»',
		language: 'ru',
		by: 'kubat',
		daysAgo: 84,
		hour: 4,
		messages: [
			{
				by: 'kubat',
				daysAgo: 84,
				hour: 4,
				minute: 15,
				language: 'ru',
				text: 'На участке у меня четыре тысячи человек. Звонят, когда уже поздно, потому что раньше страшно: приедет машина, выйдут люди, увидят соседи. Я раздал карточки с номером и словами «Звоните в любое время». За полгода шесть звонков, пять — о чужих собаках.\n\nТогда я зачеркнул «в любое время» и написал от руки: «Вторник и пятница, с шести до восьми. Ничего не записываю». И пошли звонки. Кто-нибудь понимает почему?'
			},
			{
				by: 'thenmozhi',
				daysAgo: 84,
				hour: 6,
				minute: 30,
				language: 'en',
				text: 'Because “any time” is an office, and Tuesday at six is a man on a chair. I tell my constables that a promise with an hour in it is the only kind a frightened person can test.'
			},
			{
				by: 'burul',
				daysAgo: 84,
				hour: 8,
				minute: 10,
				language: 'ky',
				text: 'Кубат, чын эле эч нерсе жазбайсыңбы? Айта албай турган нерсең барбы?'
			},
			{
				by: 'kubat',
				daysAgo: 83,
				hour: 4,
				minute: 30,
				language: 'ky',
				text: 'Жазбайм. Бирок карточканын артына кийин дагы бир сүйлөм бастырдым: «Бирөөнүн өмүрүнө коркунуч болсо, унчукпай коё албайм». Айрымдар ошону окуп туруп, чалбай коёт. Мейли, кийин алдандым дегенче.',
				replyTo: 2
			},
			{
				by: 'otabek',
				daysAgo: 83,
				hour: 6,
				minute: 0,
				language: 'uz-Latn',
				text: 'Beshta it haqidagi qoʻngʻiroqni men behuda demas edim. It — tekin sinov. Odam tekshiradi: telefonni koʻtarasizmi, baqirmaysizmi, aytganingizni qilasizmi. Bizda birinchi yil hamma qoʻngʻiroq koʻcha chirogʻi haqida boʻlgan. Keyin boshqacha gaplar boshlandi, oʻsha raqamga, oʻsha odamlardan.'
			},
			{
				by: 'sugath',
				daysAgo: 83,
				hour: 10,
				minute: 0,
				language: 'en',
				text: 'Dogs are excellent. I solved a dog in my second month here and have had nine years of tea from it.'
			},
			{
				by: 'yalini',
				daysAgo: 82,
				hour: 5,
				minute: 15,
				language: 'en',
				text: 'Now look at where your card lies. In most houses I know it is in the husband’s shirt. The women who should ring you on a Tuesday have no telephone at six o’clock; they have a kitchen. Is there a place on your beat where a woman may stand beside a telephone without anybody asking why?'
			},
			{
				by: 'kubat',
				daysAgo: 78,
				hour: 4,
				minute: 50,
				language: 'ru',
				text: 'Искал четыре дня. Нашёл ателье: там телефон, примерочная с дверью и хозяйка, которая ничего не переспрашивает. Карточки теперь лежат среди пуговиц. За неделю три звонка, один о собаке.',
				replyTo: 6
			}
		]
	},
	{
		group: 'police',
		title: 'They ring the bell, and do not wait',
		language: 'en',
		by: 'thenmozhi',
		daysAgo: 53,
		hour: 5,
		messages: [
			{
				by: 'thenmozhi',
				daysAgo: 53,
				hour: 5,
				minute: 40,
				language: 'en',
				text: 'My exercise is short. A constable rings a bell and waits until somebody opens. I am behind the door, and I am slow. On average it takes nine seconds until he uses his fist, and fourteen until he calls out the family’s name for the whole lane.\n\nForty seconds is what one needs to find a shawl. I have told them, I have shown them with a shawl. They nod, they write it correctly in the test, and a week later in the lane it is nine seconds. How does a thing that is known become a thing that is done?'
			},
			{
				by: 'nadeem',
				daysAgo: 53,
				hour: 8,
				minute: 30,
				language: 'ur',
				text: 'ہمارے ہاں گھنٹی نہیں، تالا ہے۔ میں نے ایک ساتھی سے کہا کہ بیرک کا دروازہ کھولنے سے پہلے کھانس لیا کرو۔ اس نے کہا یہ کمزوری ہے۔ پھر اسے خود نزلہ ہو گیا، دو ہفتے کھانستا رہا، اور دیکھا کہ دروازے پر جھگڑے کم ہو گئے۔ اب پوری شفٹ کھانستی ہے۔'
			},
			{
				by: 'kubat',
				daysAgo: 53,
				hour: 10,
				minute: 15,
				language: 'ru',
				text: 'Ждать никто не умеет, а быть занятым умеют все. Я дал на эти сорок секунд три дела: снять фуражку, вытереть ноги, прочесть про себя номер дома. Кто вытирает ноги, тот не стучит кулаком.'
			},
			{
				by: 'burul',
				daysAgo: 52,
				hour: 4,
				minute: 50,
				language: 'ky',
				text: 'Аларды шашууга ким үйрөттү экен? Нөөмөтүнө канча эшик деген план болсо, кырк секунд күтүү — бул уурулук. Адегенде планды карап көрүңүзчү.'
			},
			{
				by: 'thenmozhi',
				daysAgo: 50,
				hour: 5,
				minute: 0,
				language: 'en',
				text: 'I went and looked. Fourteen doors a shift. I have been teaching manners to people who are counted for speed.\n\nI asked for nine. They have given me eleven, in two stations, until the end of the quarter.',
				replyTo: 3
			},
			{
				by: 'sugath',
				daysAgo: 50,
				hour: 9,
				minute: 20,
				language: 'en',
				text: 'Eleven doors, a clean pair of boots and a cough. I would sign that.'
			}
		]
	},
	{
		group: 'police',
		title: 'A mother rings at night: what may I promise that is true?',
		language: 'en',
		by: 'sugath',
		daysAgo: 5,
		hour: 4,
		messages: [
			{
				by: 'sugath',
				daysAgo: 5,
				hour: 4,
				minute: 20,
				language: 'en',
				text: 'A general question, nobody in particular. A mother rings an officer whom she knows a little. She is afraid of where her son may be going, and before she says another word she asks: “If I tell you, what happens to him?” If I say “nothing”, I lie. If I say all of it, she puts the telephone down. What do you say?'
			},
			{
				by: 'burul',
				daysAgo: 5,
				hour: 6,
				minute: 45,
				language: 'ru',
				text: 'Я бы сказала так: «Не называйте имени. Рассказывайте, чего боитесь, а я по дороге буду говорить, где начинается то, о чём я обязан доложить». И правда останавливать её перед этим местом, а не после.'
			},
			{
				by: 'kubat',
				daysAgo: 5,
				hour: 8,
				minute: 0,
				language: 'ky',
				text: 'Мен түнкүсүн сурабайм да, укпайм да. «Эртең саат он бирде ательеде болом» дейм. Түнкү сөз эртең менен өкүнүчкө айланат, киши экинчи чалбайт.'
			},
			{
				by: 'yalini',
				daysAgo: 5,
				hour: 10,
				minute: 30,
				language: 'en',
				text: 'I shall be plain, Sugath, and it is not about you. She should not ring you first. A mother who rings the police has one call, whatever you promise. A mother who rings us has many: us, the clinic, an uncle, and you at the end, if need be. Give her the other number, and tell her why.'
			},
			{
				by: 'thenmozhi',
				daysAgo: 4,
				hour: 5,
				minute: 10,
				language: 'en',
				text: 'And at two in the morning, when the other number does not answer?',
				replyTo: 3
			},
			{
				by: 'yalini',
				daysAgo: 4,
				hour: 7,
				minute: 0,
				language: 'en',
				text: 'Fair. Ours answers until eleven. After that it is Sugath or nobody, and I would rather it were Sugath.',
				replyTo: 4
			},
			{
				by: 'jyldyz',
				daysAgo: 4,
				hour: 9,
				minute: 30,
				language: 'ky',
				text: 'Мен мамлекет тараптан айтайын. Биздин мыйзамда билдирүү милдети коркуу сезиминен башталбайт, так маалыматтан башталат. Муну инспекторлордун көбү айырмалай албайт: же коркуп кетет, же ашыкча убада берет. Ар ким өз мыйзамын окуп, ошол чекти бир сүйлөм кылып жазып алса, түнкү сөз да жеңилдейт.'
			},
			{
				by: 'sugath',
				daysAgo: 3,
				hour: 4,
				minute: 0,
				language: 'en',
				text: 'I rang our legal officer and read him my three sentences. “You need not tell me a name. If somebody’s life is in danger I must act, and I shall tell you before I do. If not, here is the number of somebody who is not the police, and I shall not ring you back unless you ask.”\n\nHe struck out nothing, and said that nobody had ever asked him. Kubat, I keep the fitting room in mind.'
			}
		]
	}
];
