import type { DemoPerson } from './types.ts';

/** The invented people of Bangladesh and Sri Lanka. */
export const peopleOfBangladeshAndSriLanka: DemoPerson[] = [
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
			'A journalist in Dhaka whose name stands in Bengali letters: she asked the open group what she should leave out, and they told her.',
		place: 'Dhaka',
		worksOn: 'Two pages a week, and what happens to people in the weeks after them.',
		askAbout: 'What gives a family away in print when the name is gone.',
		themes: ['communication', 'victims', 'women'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'yalini',
		confirmed: true
	},
	{
		key: 'mahfuz',
		email: 'mahfuz@example.org',
		names: [
			{ script: 'Beng', text: 'মাহফুজ তরফদার' },
			{ script: 'Latn', text: 'Mahfuz Tarafdar' }
		],
		country: 'BD',
		sector: 'religious_educator',
		role: 'Madrasa teacher',
		organisation: null,
		languages: ['bn', 'ur', 'en'],
		introduction:
			'A madrasa teacher in Rajshahi who lets his pupils run the debate: in the group on education he answers in Urdu and in English.',
		place: 'Rajshahi',
		worksOn: 'A debate every Wednesday in which each side must first repeat what the other has said.',
		askAbout: 'Debate in a school where the teacher has always had the last word.',
		themes: ['education', 'religion', 'youth'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'nahida',
		confirmed: true
	},
	{
		key: 'rokeya',
		email: 'rokeya@example.org',
		names: [
			{ script: 'Beng', text: 'রোকেয়া হাওলাদার' },
			{ script: 'Latn', text: 'Rokeya Howlader' }
		],
		country: 'BD',
		sector: 'victims_association',
		role: 'Speaker for survivors',
		organisation: 'two-lamps',
		languages: ['bn', 'en'],
		introduction:
			'She speaks for an association of survivors and leads a closed group: sign in as her and see a room that most people cannot know of.',
		place: 'Dhaka division',
		worksOn: 'Standing beside survivors before, during and above all after they have spoken in public.',
		askAbout: 'How to invite somebody to tell a story, and how to let them say no.',
		themes: ['victims', 'women', 'communication'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'yalini',
		confirmed: true
	},
	{
		key: 'shimul',
		email: 'shimul@example.org',
		names: [
			{ script: 'Beng', text: 'শিমুল মল্লিক' },
			{ script: 'Latn', text: 'Shimul Mollick' }
		],
		country: 'BD',
		sector: 'ngo',
		role: 'Theatre worker',
		organisation: null,
		languages: ['bn', 'en'],
		introduction:
			'A theatre worker in Khulna whom a closed group invited and no steward has confirmed yet: sign in as Shimul and see one room, and nothing else of the house.',
		place: 'Khulna',
		worksOn: 'Courtyard theatre in which the audience stops the play and changes it.',
		askAbout: '',
		themes: ['victims', 'youth'],
		willingToAnswer: false,
		willingToMeet: false,
		invitedBy: 'rokeya',
		confirmed: false
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
			'A community police officer in Kurunegala with a seat on the committee of four, who reads between two shifts: the one to try on a small screen.',
		place: 'Kurunegala',
		worksOn: 'Visits on foot, dates that schools may move, and staying away when that is what helps.',
		askAbout: 'When a uniform at the door does harm, and what to do instead.',
		themes: ['police', 'local', 'families'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'yalini',
		confirmed: true
	},
	{
		key: 'yalini',
		email: 'yalini@example.org',
		names: [
			{ script: 'Taml', text: 'யாழினி தேவநாயகம்' },
			{ script: 'Latn', text: 'Yalini Thevanayagam' }
		],
		country: 'LK',
		sector: 'ngo',
		role: 'Convenor of a women’s network',
		organisation: null,
		languages: ['ta', 'en', 'si'],
		introduction:
			'The other steward, in Batticaloa: two people wait for her word at the door, and members see what she decides.',
		place: 'Batticaloa',
		worksOn: 'Women of three languages who mend what a rumour tore, before anybody calls it prevention.',
		askAbout: 'How this house is kept, and how to complain about it.',
		themes: ['women', 'local', 'communication'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'daniyar',
		confirmed: true
	},
	{
		key: 'nimali',
		email: 'nimali@example.org',
		names: [
			{ script: 'Sinh', text: 'නිමාලි වන්නිගම' },
			{ script: 'Latn', text: 'Nimali Wannigama' }
		],
		country: 'LK',
		sector: 'ministry',
		role: 'Ministry officer, reconciliation',
		organisation: null,
		languages: ['si', 'en'],
		introduction: 'A ministry officer in Colombo and focal point of her country: her name stands in Sinhala letters.',
		place: 'Colombo',
		worksOn: 'A consultation in three languages that does not begin with the answers.',
		askAbout: 'How to report to a ministry without reporting on people.',
		themes: ['local', 'evaluation', 'victims'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'yalini',
		confirmed: true
	},
	{
		key: 'nasliya',
		email: 'nasliya@example.org',
		names: [
			{ script: 'Taml', text: 'பாத்திமா நஸ்லியா உவைஸ்' },
			{ script: 'Latn', text: 'Fathima Nasliya Uvais' }
		],
		country: 'LK',
		sector: 'teacher',
		role: 'Secondary school teacher',
		organisation: null,
		languages: ['ta', 'si', 'en'],
		introduction:
			'A secondary school teacher in Puttalam who pairs her class with one that speaks the other language: co-lead of the group on education.',
		place: 'Puttalam',
		worksOn: 'Two classes, two languages, one science project a term.',
		askAbout: 'School exchanges that survive the first quarrel.',
		themes: ['education', 'youth', 'women'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'yalini',
		confirmed: true
	},
	{
		key: 'gayan',
		email: 'gayan@example.org',
		names: [
			{ script: 'Sinh', text: 'ගයාන් හේවාපතිරණ' },
			{ script: 'Latn', text: 'Gayan Hewapathirana' }
		],
		country: 'LK',
		sector: 'victims_association',
		role: 'Counsellor of bereaved families',
		organisation: null,
		languages: ['si', 'en'],
		introduction: 'A counsellor of bereaved families who leads the closed group on victims’ voices with Rokeya.',
		place: 'Western Province',
		worksOn: 'The anniversary and the week after it, when the cameras have gone.',
		askAbout: 'What families want from a memorial, in my small experience.',
		themes: ['victims', 'mental_health', 'families'],
		willingToAnswer: true,
		willingToMeet: false,
		invitedBy: 'sugath',
		confirmed: true,
		hidden: ['place', 'worksOn']
	}
];
