import type { DemoPerson } from './types.ts';

/** The invented people of the demo network, those most worth signing in as first. */
export const people: DemoPerson[] = [
	{
		key: 'burul',
		email: 'burul@example.org',
		names: [
			{ script: 'Cyrl', text: 'Бурул Сагынбекова' },
			{ script: 'Latn', text: 'Burul Sagynbekova' }
		],
		country: 'KG',
		sector: 'probation',
		role: 'Probation officer',
		organisation: 'southern-probation',
		languages: ['ru', 'ky', 'en'],
		introduction:
			'A probation officer in Osh who leads the open group: start a thread, write in the practice, see what a lead sees.'
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
			'A counsellor at a clinic in Herat who writes in Dari: read right-to-left letters beside Russian and English ones, in both groups.'
	},
	{
		key: 'sugath',
		email: 'sugath@example.org',
		names: [
			{ script: 'Latn', text: 'Sugath Ellepola' },
			{ script: 'Sinh', text: 'සුගත් ඇල්ලෙපොල' }
		],
		country: 'LK',
		sector: 'community_police',
		role: 'Community police officer',
		organisation: null,
		languages: ['en', 'si', 'ta'],
		introduction:
			'A community police officer in Kurunegala who reads between two shifts: the one to try on a small screen, next to somebody else’s window.'
	},
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
			'A mahalla worker in Namangan who leads the closed group: enter a room whose very name outsiders do not see.'
	},
	{
		key: 'maren',
		email: 'maren@example.org',
		names: [{ script: 'Latn', text: 'Maren Tveitdal' }],
		country: 'NO',
		sector: 'international_organisation',
		role: 'Programme adviser',
		organisation: 'standing-office',
		languages: ['en', 'nb', 'ru'],
		introduction:
			'An observer from an international organisation in Vienna: she reads the open group, everybody sees that she does, and she cannot write.'
	},
	{
		key: 'daniyar',
		email: 'daniyar@example.org',
		names: [
			{ script: 'Cyrl', text: 'Данияр Оспанәлі' },
			{ script: 'Latn', text: 'Daniyar Ospanali' }
		],
		country: 'KZ',
		sector: 'ngo',
		role: 'Network coordinator',
		organisation: 'eki-zhagha',
		languages: ['kk', 'ru', 'en'],
		introduction:
			'The steward, in Almaty: he keeps the house, and he cannot read a word of what the closed group writes.'
	},
	{
		key: 'vasudha',
		email: 'vasudha@example.org',
		names: [
			{ script: 'Latn', text: 'Vasudha Barve' },
			{ script: 'Deva', text: 'वसुधा बर्वे' }
		],
		country: 'IN',
		sector: 'researcher',
		role: 'Researcher on prisons and reintegration',
		organisation: 'mutha-valley',
		languages: ['en', 'hi', 'mr'],
		introduction:
			'A researcher in Pune, member of one group and observer in the other: see the same person with a composer and without.'
	},
	{
		key: 'begench',
		email: 'begench@example.org',
		names: [
			{ script: 'Latn', text: 'Begenç Öwezgylyjow' },
			{ script: 'Cyrl', text: 'Бегенч Овезгылыджов' }
		],
		country: 'TM',
		sector: 'ministry',
		role: 'Ministry officer, social policy',
		organisation: null,
		languages: ['tk', 'ru'],
		introduction:
			'A ministry officer in Ashgabat who sits in the open group only: sign in as him and look for the closed one.'
	},
	{
		key: 'luqman',
		email: 'luqman@example.org',
		names: [
			{ script: 'Arab', text: 'لقمان مروت' },
			{ script: 'Latn', text: 'Luqman Marwat' }
		],
		country: 'PK',
		sector: 'religious_educator',
		role: 'Teacher of religion, visits prisons',
		organisation: 'gulbahar',
		languages: ['ur', 'ps', 'en'],
		introduction:
			'A teacher of religion in Peshawar who asks his questions in Urdu: see Nastaliq on the page, and answers to it in four languages.'
	},
	{
		key: 'mavzuna',
		email: 'mavzuna@example.org',
		names: [
			{ script: 'Cyrl', text: 'Мавзуна Шодиева' },
			{ script: 'Latn', text: 'Mavzuna Shodieva' }
		],
		country: 'TJ',
		sector: 'psychologist',
		role: 'Prison psychologist',
		organisation: null,
		languages: ['tg', 'ru', 'en'],
		introduction:
			'A prison psychologist in Dushanbe who moves between Tajik, Russian and English: write in the practice together with another window.'
	},
	{
		key: 'akmaral',
		email: 'akmaral@example.org',
		names: [
			{ script: 'Cyrl', text: 'Ақмарал Сейітқазы' },
			{ script: 'Latn', text: 'Akmaral Seitkazy' }
		],
		country: 'KZ',
		sector: 'social_worker',
		role: 'Social worker with families',
		organisation: 'eki-zhagha',
		languages: ['ru', 'kk'],
		introduction:
			'A social worker in Karaganda who sits in both groups: before she writes, she looks who can read it here and who there.'
	},
	{
		key: 'tilek',
		email: 'tilek@example.org',
		names: [
			{ script: 'Cyrl', text: 'Тилек Жолдошбек уулу' },
			{ script: 'Latn', text: 'Tilek Joldoshbek uulu' }
		],
		country: 'KG',
		sector: 'teacher',
		role: 'Primary school teacher',
		organisation: null,
		languages: ['ky', 'ru'],
		introduction:
			'A primary school teacher in Naryn who writes in Kyrgyz and sits in the closed group only: join the open one as him.'
	},
	{
		key: 'nadeem',
		email: 'nadeem@example.org',
		names: [
			{ script: 'Latn', text: 'Nadeem Langah' },
			{ script: 'Arab', text: 'ندیم لنگاہ' }
		],
		country: 'PK',
		sector: 'prison',
		role: 'Prison officer',
		organisation: null,
		languages: ['ur', 'en', 'pa-Arab'],
		introduction:
			'A prison officer in Multan who writes from the side of the keys, in Urdu and English: an ordinary member of the open group.'
	},
	{
		key: 'nahida',
		email: 'nahida@example.org',
		names: [
			{ script: 'Beng', text: 'নাহিদা সিকদার' },
			{ script: 'Latn', text: 'Nahida Sikder' }
		],
		country: 'BD',
		sector: 'journalist',
		role: 'Journalist',
		organisation: 'ujan',
		languages: ['bn', 'en'],
		introduction:
			'A journalist in Dhaka whose name stands in Bengali letters: she asked the open group what she should leave out, and they told her.'
	}
];
