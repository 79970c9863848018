import type { DemoPerson } from './types.ts';

/** The invented people of Kazakhstan and Kyrgyzstan. */
export const peopleOfKazakhstanAndKyrgyzstan: DemoPerson[] = [
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
			'A steward, in Almaty: he lets people in and keeps the house, and he cannot read a word of what the closed groups write.',
		place: 'Almaty',
		worksOn: 'I keep this house: invitations, doors, and the question nobody has answered yet.',
		askAbout: 'How things work here, and who in the network may know what you need.',
		themes: ['communication', 'evaluation'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: null,
		confirmed: true
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
			'A social worker in Karaganda who sits in open and in closed groups: before she writes, she looks who can read it here and who there.',
		place: 'Karaganda',
		worksOn: 'Сопровождаю семьи в первый год после возвращения: документы, школа, бабушки, соседи.',
		askAbout: 'О первом визите: что сказать в дверях и чего не спрашивать.',
		themes: ['families', 'returnees', 'women'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'daniyar',
		confirmed: true
	},
	{
		key: 'nurzhamal',
		email: 'nurzhamal@example.org',
		names: [
			{ script: 'Cyrl', text: 'Нұржамал Бейсенғазы' },
			{ script: 'Latn', text: 'Nūrjamal Beisenğazy' }
		],
		country: 'KZ',
		sector: 'psychologist',
		role: 'School psychologist',
		organisation: null,
		languages: ['kk', 'ru'],
		introduction:
			'A school psychologist in Shymkent who leads a group one must ask to enter: see who waits at its door, and what they answered.',
		place: 'Shymkent',
		worksOn: 'Мектепке кеш келген балалармен және олардың мұғалімдерімен жұмыс істеймін.',
		askAbout: 'Сынып алдында не айтуға болады, не айтпаған жөн.',
		themes: ['education', 'returnees', 'mental_health'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'akmaral',
		confirmed: true
	},
	{
		key: 'erlan',
		email: 'erlan@example.org',
		names: [
			{ script: 'Cyrl', text: 'Ерлан Қойшыман' },
			{ script: 'Latn', text: 'Erlan Koishyman' }
		],
		country: 'KZ',
		sector: 'local_authority',
		role: 'City official for youth and housing',
		organisation: null,
		languages: ['ru', 'kk'],
		introduction:
			'A city official in Aktobe with a budget line and too few rooms: an ordinary member of the local authorities’ group.',
		place: 'Aktobe region',
		worksOn: 'Комната, работа, кружок: что город может дать без отдельной программы и без вывески.',
		askAbout: 'Как провести расход через городской бюджет, чтобы строка никого не выдавала.',
		themes: ['local', 'youth', 'rehabilitation'],
		willingToAnswer: true,
		willingToMeet: false,
		invitedBy: 'zarina',
		confirmed: true
	},
	{
		key: 'zarina',
		email: 'zarina@example.org',
		names: [
			{ script: 'Cyrl', text: 'Зарина Әбдіхалық' },
			{ script: 'Latn', text: 'Zarina Abdikhalyk' }
		],
		country: 'KZ',
		sector: 'ministry',
		role: 'Ministry officer, social programmes',
		organisation: null,
		languages: ['ru', 'kk', 'en'],
		introduction:
			'A ministry officer in Astana and her country’s focal point: her mandate, its end and her successor stand in the directory.',
		place: 'Astana',
		worksOn: 'Готовлю отчёт о программе и ищу в нём строки, за которыми есть люди.',
		askAbout: 'Как ведомства договариваются о показателях и где они этого не делают.',
		themes: ['evaluation', 'rehabilitation', 'local'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'daniyar',
		confirmed: true
	},
	{
		key: 'tamara',
		email: 'tamara@example.org',
		names: [
			{ script: 'Cyrl', text: 'Тамара Фогель' },
			{ script: 'Latn', text: 'Tamara Vogel' }
		],
		country: 'KZ',
		sector: 'psychologist',
		role: 'Clinical psychologist, supervisor of younger colleagues',
		organisation: null,
		languages: ['ru', 'de'],
		introduction:
			'A clinical psychologist in Kostanay with thirty years behind her, who mostly listens: see a person whom one may ask but not visit.',
		place: 'Kostanay region',
		worksOn: 'Веду супервизию для тех, кто работает с горем и страхом и давно не спал.',
		askAbout: 'О выгорании, о своих границах и о том, когда дело пора передать другому.',
		themes: ['mental_health', 'families'],
		willingToAnswer: true,
		willingToMeet: false,
		invitedBy: 'akmaral',
		confirmed: true
	},
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
			'A probation officer in Osh who leads an open group and has a seat on the committee of four: start a thread, write in the practice, draft the proposal.',
		place: 'Osh',
		worksOn: 'Первая неделя и первый год после ворот: звонки, бумаги, чай.',
		askAbout: 'О первых семи днях дома и о том, как разговаривать со своим начальством.',
		themes: ['prisons', 'rehabilitation', 'families'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'daniyar',
		confirmed: true
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
			'A primary school teacher in Naryn who writes in Kyrgyz and sits in two small groups: join an open one as him.',
		place: 'Naryn region',
		worksOn: 'Класска кеч кошулган балдар менен иштейм, көбүнчө жөн эле сабак өтөм.',
		askAbout: 'Жума күнкү жарым саат жөнүндө: мугалимди ким колдойт.',
		themes: ['education', 'returnees'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'burul',
		confirmed: true
	},
	{
		key: 'aizada',
		email: 'aizada@example.org',
		names: [
			{ script: 'Cyrl', text: 'Айзада Мамыркулова' },
			{ script: 'Latn', text: 'Aizada Mamyrkulova' }
		],
		country: 'KG',
		sector: 'youth_worker',
		role: 'Youth worker, runs a repair workshop',
		organisation: null,
		languages: ['ky', 'ru', 'uz-Latn'],
		introduction:
			'A youth worker in Batken who repairs bicycles with teenagers of three languages: she asks more questions than she answers.',
		place: 'Batken region',
		worksOn: 'Өспүрүмдөр менен велосипед оңдойбуз; аңгеме өзүнөн-өзү башталат.',
		askAbout: 'Чек ара айылдарында жаштар борборун кантип ачык кармаса болот.',
		themes: ['youth', 'local'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'burul',
		confirmed: true
	},
	{
		key: 'kubat',
		email: 'kubat@example.org',
		names: [
			{ script: 'Cyrl', text: 'Кубатбек Эшимбаев' },
			{ script: 'Latn', text: 'Kubatbek Eshimbaev' }
		],
		country: 'KG',
		sector: 'community_police',
		role: 'Neighbourhood police inspector',
		organisation: null,
		languages: ['ky', 'ru'],
		introduction:
			'A neighbourhood inspector in Jalal-Abad who leads the police group with a colleague from Sri Lanka: see what a lead is asked at the door.',
		place: 'Jalal-Abad region',
		worksOn: 'Хожу по участку пешком, без машины, и отвечаю на один вопрос: можно ли вам звонить просто так.',
		askAbout: 'О первом разговоре с людьми, которые участкового видели только с плохой вестью.',
		themes: ['police', 'local'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'burul',
		confirmed: true
	},
	{
		key: 'jyldyz',
		email: 'jyldyz@example.org',
		names: [
			{ script: 'Cyrl', text: 'Жылдыз Керималиева' },
			{ script: 'Latn', text: 'Jyldyz Kerimalieva' }
		],
		country: 'KG',
		sector: 'ministry',
		role: 'Officer for religious affairs and prevention',
		organisation: null,
		languages: ['ky', 'ru', 'en'],
		introduction:
			'A government officer in Bishkek and focal point of her country: she reads before she writes, and says which hat she wears.',
		place: 'Bishkek',
		worksOn: 'Кайсы мекеме эмне кыларын бир бетке түшүрүп жатам; эң кыйыны ошол экен.',
		askAbout: 'Программанын тилин айыл өкмөтү түшүнгөндөй кантип жазса болот.',
		themes: ['religion', 'local', 'evaluation'],
		willingToAnswer: true,
		willingToMeet: false,
		invitedBy: 'daniyar',
		confirmed: true
	}
];
