import type { DemoPerson } from './types.ts';

/** The invented people of Uzbekistan and Afghanistan. */
export const peopleOfUzbekistanAndAfghanistan: DemoPerson[] = [
	{
		key: 'dilbar',
		email: 'dilbar@example.org',
		names: [
			{ script: 'Latn', text: 'Dilbar Xoʻjamqulova' },
			{ script: 'Cyrl', text: 'Дилбар Хўжамқулова' }
		],
		country: 'UZ',
		sector: 'womens_committee',
		role: 'Mahalla worker for women and families',
		organisation: null,
		languages: ['uz-Latn', 'ru', 'en'],
		introduction:
			'A mahalla worker in Namangan who leads a closed group: enter a room whose very name outsiders do not see.',
		place: 'Namangan',
		worksOn: 'Qaytgan oilalarning eshigini birinchi boʻlib men taqillataman: choy, hujjat, maktab.',
		askAbout: 'Birinchi tashrif haqida: kim boradi, nima olib boradi, nimani soʻramaydi.',
		themes: ['families', 'returnees', 'women'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'daniyar',
		confirmed: true
	},
	{
		key: 'otabek',
		email: 'otabek@example.org',
		names: [
			{ script: 'Latn', text: 'Otabek Mirzaqobilov' },
			{ script: 'Cyrl', text: 'Отабек Мирзақобилов' }
		],
		country: 'UZ',
		sector: 'local_authority',
		role: 'Deputy head of a district',
		organisation: null,
		languages: ['uz-Latn', 'ru', 'en'],
		introduction:
			'A deputy head of a district in Andijan with a seat on the committee of four: he counts the money and the kilometres.',
		place: 'Andijan',
		worksOn: 'Maktab, poliklinika, mahalla va ichki ishlar bir stolga oʻtiradigan haftalik yigʻilishni olib boraman.',
		askAbout: 'Idoralar orasidagi kelishuv haqida: kim nimani biladi va nimani bilmasligi kerak.',
		themes: ['local', 'youth', 'evaluation'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'dilbar',
		confirmed: true
	},
	{
		key: 'shahnoza',
		email: 'shahnoza@example.org',
		names: [
			{ script: 'Latn', text: 'Shahnoza Ergashxoʻjayeva' },
			{ script: 'Cyrl', text: 'Шаҳноза Эргашхўжаева' }
		],
		country: 'UZ',
		sector: 'ministry',
		role: 'Ministry officer, strategy and reporting',
		organisation: null,
		languages: ['uz-Latn', 'ru', 'en'],
		introduction:
			'A ministry officer in Tashkent and focal point of her country: she wants to know what a good indicator looks like from below.',
		place: 'Tashkent',
		worksOn: 'Strategiyaning har bir bandi uchun masʼul odam va muddat qidiraman.',
		askAbout: 'Reja bilan hisobot orasida nima yoʻqolishi haqida.',
		themes: ['evaluation', 'local', 'education'],
		willingToAnswer: true,
		willingToMeet: false,
		invitedBy: 'daniyar',
		confirmed: true
	},
	{
		key: 'abdulhay',
		email: 'abdulhay@example.org',
		names: [
			{ script: 'Cyrl', text: 'Абдулҳай Носирхўжаев' },
			{ script: 'Latn', text: 'Abdulhay Nosirxoʻjayev' }
		],
		country: 'UZ',
		sector: 'religious_educator',
		role: 'Mosque teacher',
		organisation: null,
		languages: ['uz-Cyrl', 'tg', 'ru'],
		introduction:
			'A mosque teacher in Fergana who writes Uzbek in Cyrillic letters: read him beside those who write it in Latin ones.',
		place: 'Fergana',
		worksOn: 'Жума куни кечқурун ёшларнинг саволларига жавоб бераман; савол ёзма бўлса ҳам, оғзаки бўлса ҳам.',
		askAbout: 'Домла “буни билмайман” дейиши керак бўлган пайтлар ҳақида.',
		themes: ['religion', 'youth', 'prisons'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'dilbar',
		confirmed: true
	},
	{
		key: 'aygul',
		email: 'aygul@example.org',
		names: [
			{ script: 'Latn', text: 'Aygúl Dáwletmuratova' },
			{ script: 'Cyrl', text: 'Айгүл Дәўлетмуратова' }
		],
		country: 'UZ',
		sector: 'teacher',
		role: 'Form teacher and school librarian',
		organisation: null,
		languages: ['kaa', 'uz-Latn', 'ru'],
		introduction:
			'A form teacher in Nukus, a guest whom one group invited and no steward has confirmed yet: sign in as her and see one room of the house.',
		place: 'Karakalpakstan',
		worksOn: 'После уроков держу библиотеку открытой: туда приходят те, кому не хочется домой.',
		askAbout: 'Как удержать тихого ученика, который начал пропускать.',
		themes: ['education', 'youth', 'returnees'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'nurzhamal',
		confirmed: false
	},
	{
		key: 'jasur',
		email: 'jasur@example.org',
		names: [
			{ script: 'Latn', text: 'Jasur Toʻraqulov' },
			{ script: 'Cyrl', text: 'Жасур Тўрақулов' }
		],
		country: 'UZ',
		sector: 'rehabilitation',
		role: 'Trade instructor in a rehabilitation centre',
		organisation: null,
		languages: ['uz-Latn', 'ru'],
		introduction:
			'A trade instructor near Tashkent who teaches tiling and hears a lot meanwhile: a member of the open group on prisons.',
		place: 'Tashkent region',
		worksOn: 'Koshin terishni oʻrgataman; qoʻl band boʻlsa, gap oʻzi keladi.',
		askAbout: 'Ish beruvchi bilan birinchi suhbat haqida: nimani aytamiz, nimani odamning oʻziga qoldiramiz.',
		themes: ['rehabilitation', 'prisons', 'youth'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'otabek',
		confirmed: true
	},
	{
		key: 'nasrin',
		email: 'nasrin@example.org',
		names: [
			{ script: 'Arab', text: 'نسرین هاتفی' },
			{ script: 'Latn', text: 'Nasrin Hatefi' }
		],
		country: 'AF',
		sector: 'health',
		role: 'Counsellor in a health clinic',
		organisation: null,
		languages: ['fa-AF', 'ps', 'en'],
		introduction:
			'A counsellor at a clinic in Herat who writes in Dari: read right-to-left letters beside Russian and English ones, in open and closed groups.',
		place: 'Herat',
		worksOn: 'در کلینیک با زنان و اطفال کار می‌کنم؛ همیشه اول از خواب می‌پرسم.',
		askAbout: 'اینکه چطور با یک خانواده از ترس گپ بزنیم، بی‌آنکه کسی شرمنده شود.',
		themes: ['mental_health', 'families', 'women'],
		willingToAnswer: true,
		willingToMeet: false,
		invitedBy: 'dilbar',
		confirmed: true,
		hidden: ['place', 'organisation']
	},
	{
		key: 'spozhmai',
		email: 'spozhmai@example.org',
		names: [
			{ script: 'Arab', text: 'سپوږمۍ ځدراڼ' },
			{ script: 'Latn', text: 'Spozhmai Dzadran' }
		],
		country: 'AF',
		sector: 'teacher',
		role: 'Teacher',
		organisation: null,
		languages: ['ps', 'fa-AF', 'en'],
		introduction:
			'A teacher whose country and place only her groups see: sign in as somebody else and look how little the directory tells.',
		place: null,
		worksOn: 'د هغو ماشومانو لپاره لوستونه چمتو کوم چې ښوونځي ته نه شي تللی.',
		askAbout: '',
		themes: ['education', 'women', 'families'],
		willingToAnswer: true,
		willingToMeet: false,
		invitedBy: 'nasrin',
		confirmed: true,
		hidden: ['country', 'place', 'worksOn', 'languages']
	},
	{
		key: 'abdulbasir',
		email: 'abdulbasir@example.org',
		names: [
			{ script: 'Arab', text: 'عبدالبصیر قرلق' },
			{ script: 'Latn', text: 'Abdulbasir Qarluq' }
		],
		country: 'AF',
		sector: 'ngo',
		role: 'Mediator between villages',
		organisation: null,
		languages: ['fa-AF', 'uz-Arab', 'en'],
		introduction:
			'A mediator in the north of Afghanistan who settles quarrels over water and knows what else they are about.',
		place: 'Northern provinces',
		worksOn: 'میان دو قریه بر سر آب میانجی می‌شوم؛ نیم قصه هیچ‌وقت دربارهٔ آب نیست.',
		askAbout: 'میانجیگری میان کسانی که نمی‌خواهند در یک خانه بنشینند.',
		themes: ['local', 'religion', 'youth'],
		willingToAnswer: true,
		willingToMeet: false,
		invitedBy: 'nasrin',
		confirmed: true,
		hidden: ['place']
	},
	{
		key: 'fereshta',
		email: 'fereshta@example.org',
		names: [
			{ script: 'Arab', text: 'فرشته رستاقی' },
			{ script: 'Latn', text: 'Fereshta Rostaqi' }
		],
		country: 'AF',
		sector: 'journalist',
		role: 'Radio producer',
		organisation: null,
		languages: ['fa-AF', 'en'],
		introduction:
			'A radio producer far from home who leads the open group on communication: her programmes travel on memory cards.',
		place: null,
		worksOn: 'برنامه‌های ده‌دقیقه‌ای رادیو می‌سازم که خانواده‌ها یک‌جا بشنوند و بعد از آن خودشان گپ بزنند.',
		askAbout: 'اینکه چطور قصه‌ای بسازیم که کسی در آن نصیحت نشود.',
		themes: ['communication', 'women', 'online'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'nahida',
		confirmed: true,
		hidden: ['country', 'place']
	},
	{
		key: 'rahmatshah',
		email: 'rahmatshah@example.org',
		names: [
			{ script: 'Arab', text: 'رحمت‌شاه کوهدامنی' },
			{ script: 'Latn', text: 'Rahmatshah Kohdamani' }
		],
		country: 'AF',
		sector: 'social_worker',
		role: 'Social worker with families on the road',
		organisation: null,
		languages: ['fa-AF', 'ps', 'ur'],
		introduction:
			'A social worker who meets families in the first hours after they cross a border: he reads in Urdu and writes in Dari.',
		place: null,
		worksOn: 'با خانواده‌هایی کار می‌کنم که تازه از سرحد گذشته‌اند و نمی‌دانند شب را کجا بگذرانند.',
		askAbout: 'یک ساعت اول: چه بپرسیم، چه بدهیم، چه ننویسیم.',
		themes: ['returnees', 'families'],
		willingToAnswer: true,
		willingToMeet: false,
		invitedBy: 'nasrin',
		confirmed: true,
		hidden: ['place', 'organisation']
	}
];
