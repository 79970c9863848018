import type { DemoPerson } from './types.ts';

/** The invented people of Tajikistan and Turkmenistan. */
export const peopleOfTajikistanAndTurkmenistan: DemoPerson[] = [
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
			'A prison psychologist in Dushanbe who moves between Tajik, Russian and English: write in the practice together with another window.',
		place: 'Dushanbe',
		worksOn: 'Дар муассиса кор мекунам: як моҳ пеш аз озодшавӣ ва нақшаи рӯзи аввал.',
		askAbout: 'Дар бораи саволе, ки ба равоншиноси муассиса дар вохӯрии аввал медиҳанд.',
		themes: ['prisons', 'mental_health', 'rehabilitation'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'burul',
		confirmed: true
	},
	{
		key: 'safargul',
		email: 'safargul@example.org',
		names: [
			{ script: 'Cyrl', text: 'Сафаргул Нодирӣ' },
			{ script: 'Arab', text: 'صفرگل نادری' }
		],
		country: 'TJ',
		sector: 'teacher',
		role: 'History teacher',
		organisation: null,
		languages: ['tg', 'ru'],
		introduction:
			'A history teacher in Bokhtar who writes her name in two scripts: look for her in Persian letters, and she is found.',
		place: 'Khatlon',
		worksOn: 'Дар синфи нӯҳум таърихро аз рӯи номаҳои бобоҳо мехонем, на танҳо аз рӯи китоб.',
		askAbout: 'Чӣ тавр дар дарс ба саволи ноқулай ҷавоб додан мумкин аст, бе он ки дарс вайрон шавад.',
		themes: ['education', 'youth'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'mavzuna',
		confirmed: true
	},
	{
		key: 'farrukh',
		email: 'farrukh@example.org',
		names: [
			{ script: 'Cyrl', text: 'Фаррух Тиллоев' },
			{ script: 'Latn', text: 'Farrukh Tilloev' }
		],
		country: 'TJ',
		sector: 'local_authority',
		role: 'District official for migration and employment',
		organisation: null,
		languages: ['tg', 'ru', 'uz-Latn'],
		introduction:
			'A district official in Sughd whose office door stands open on Thursdays: a member of the local authorities’ group.',
		place: 'Sughd',
		worksOn: 'Ба оилаҳое кӯмак мекунам, ки падар дар муҳоҷират асту рӯзгор ба дӯши бибӣ.',
		askAbout: 'Дар бораи кор барои онҳое, ки ҳуҷҷат надоранду аз пурсидан шарм медоранд.',
		themes: ['local', 'families', 'youth'],
		willingToAnswer: true,
		willingToMeet: false,
		invitedBy: 'gulchehra',
		confirmed: true
	},
	{
		key: 'gulchehra',
		email: 'gulchehra@example.org',
		names: [
			{ script: 'Cyrl', text: 'Гулчеҳра Амонзода' },
			{ script: 'Latn', text: 'Gulchehra Amonzoda' },
			{ script: 'Arab', text: 'گلچهره امان‌زاده' }
		],
		country: 'TJ',
		sector: 'womens_committee',
		role: 'Officer for women and families',
		organisation: null,
		languages: ['tg', 'ru', 'en'],
		introduction:
			'Focal point of her country and a member of three groups: her name stands in three scripts, and a search in any of them finds her.',
		place: 'Dushanbe',
		worksOn: 'Бо фаъолони маҳалла кор мекунам, ки аввалин шуда ба хонаҳо медароянд.',
		askAbout: 'Дар бораи тайёр кардани фаъолони маҳалла: аз чӣ сар мекунем ва чиро ба онҳо бор намекунем.',
		themes: ['women', 'families', 'returnees'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'daniyar',
		confirmed: true
	},
	{
		key: 'ilhom',
		email: 'ilhom@example.org',
		names: [
			{ script: 'Cyrl', text: 'Илҳом Пирмуҳаммад' },
			{ script: 'Arab', text: 'الهام پیرمحمد' },
			{ script: 'Latn', text: 'Ilhom Pirmuhammad' }
		],
		country: 'TJ',
		sector: 'researcher',
		role: 'Researcher on labour migration',
		organisation: null,
		languages: ['tg', 'ru', 'fa', 'en'],
		introduction:
			'A researcher who interviews people on their way back from work abroad: he leads the group on evidence with a colleague from the Netherlands.',
		place: 'Dushanbe',
		worksOn: 'How people far from home decide whom to believe, and what their families hear of it by telephone.',
		askAbout: 'Interviews with people who are tired of being interviewed.',
		themes: ['evaluation', 'youth', 'online'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'vasudha',
		confirmed: true
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
			'A ministry officer in Ashgabat who sits in open groups only: sign in as him and look for the closed ones.',
		place: 'Ashgabat',
		worksOn: 'Maşgalalara degişli maksatnamalary sada dilde ýazmaga kömek edýärin.',
		askAbout: '',
		themes: ['prisons', 'families', 'local'],
		willingToAnswer: false,
		willingToMeet: false,
		invitedBy: 'maren',
		confirmed: true
	},
	{
		key: 'ogulnar',
		email: 'ogulnar@example.org',
		names: [
			{ script: 'Latn', text: 'Ogulnar Saparberdiýewa' },
			{ script: 'Cyrl', text: 'Огулнар Сапарбердиева' }
		],
		country: 'TM',
		sector: 'teacher',
		role: 'Teacher of literature',
		organisation: null,
		languages: ['tk', 'ru'],
		introduction:
			'A teacher of literature in Mary who reads a story aloud and then waits: see a profile of which only her groups see the place.',
		place: 'Mary',
		worksOn: 'Okuwçylar bilen hekaýa okaýarys, soňra: «Siz bolsaňyz näme ederdiňiz?» diýip soraýaryn.',
		askAbout: 'Haýsy hekaýa gürrüňi açýar, haýsysy ýapýar.',
		themes: ['education', 'youth'],
		willingToAnswer: true,
		willingToMeet: false,
		invitedBy: 'begench',
		confirmed: true,
		hidden: ['place']
	},
	{
		key: 'merdan',
		email: 'merdan@example.org',
		names: [
			{ script: 'Latn', text: 'Merdan Gylyçnyýazow' },
			{ script: 'Cyrl', text: 'Мердан Гылычныязов' }
		],
		country: 'TM',
		sector: 'health',
		role: 'Doctor in a district polyclinic',
		organisation: null,
		languages: ['tk', 'uz-Latn', 'ru'],
		introduction:
			'A district doctor in Daşoguz who is asked about headaches that are not headaches: a quiet member of the group on mental health.',
		place: 'Daşoguz',
		worksOn: 'Принимаю в поликлинике; про сон спрашиваю всех, про остальное жду, пока скажут сами.',
		askAbout: 'Как направить к психологу там, где слово «психолог» пугает.',
		themes: ['mental_health', 'families'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'begench',
		confirmed: true,
		hidden: ['organisation', 'place']
	}
];
