import type { DemoPerson } from './types.ts';

/** The invented people of Pakistan and India. */
export const peopleOfPakistanAndIndia: DemoPerson[] = [
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
			'A teacher of religion in Peshawar who asks his questions in Urdu: see Nastaliq on the page, and answers to it in four languages.',
		place: 'Peshawar',
		worksOn: 'جیل میں درس دیتا ہوں اور رہائی کے بعد چائے پر ملتا ہوں؛ دوسرا کام زیادہ مشکل ہے۔',
		askAbout: 'پہلے درس کے پہلے پانچ منٹ: اپنے بارے میں کیا بتائیں، کیا نہ پوچھیں۔',
		themes: ['religion', 'prisons', 'families'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'daniyar',
		confirmed: true
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
			'A prison officer in Multan who writes from the side of the keys, in Urdu and English: an ordinary member of the open group.',
		place: 'Multan',
		worksOn: 'The staff side of the wing: what officers say at the gate, and what is written on the wall.',
		askAbout: 'Rules that officers will keep, because they wrote them themselves.',
		themes: ['prisons', 'rehabilitation'],
		willingToAnswer: true,
		willingToMeet: false,
		invitedBy: 'luqman',
		confirmed: true
	},
	{
		key: 'rabail',
		email: 'rabail@example.org',
		names: [
			{ script: 'Latn', text: 'Rabail Chandio' },
			{ script: 'Arab', text: 'رابیل چانڈیو' }
		],
		country: 'PK',
		sector: 'teacher',
		role: 'Trainer of primary teachers',
		organisation: null,
		languages: ['ur', 'sd', 'en'],
		introduction:
			'A trainer of teachers in Sindh who leads the open group on education and sits on the committee of four: she keeps its minutes.',
		place: 'Hyderabad, Sindh',
		worksOn: 'Two-day courses for teachers who have sixty children, one blackboard and a question they were afraid of.',
		askAbout: 'How to practise a difficult conversation with teachers who came for the certificate.',
		themes: ['education', 'women', 'youth'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'luqman',
		confirmed: true
	},
	{
		key: 'shumaila',
		email: 'shumaila@example.org',
		names: [
			{ script: 'Latn', text: 'Shumaila Qizilbash' },
			{ script: 'Arab', text: 'شمائلہ قزلباش' }
		],
		country: 'PK',
		sector: 'ministry',
		role: 'Policy officer, prevention',
		organisation: null,
		languages: ['en', 'ur'],
		introduction:
			'A policy officer in Islamabad and focal point of her country: she answers for a plan, and asks what it looks like in a union council.',
		place: 'Islamabad',
		worksOn: 'Turning a long plan into the two pages that a district will actually read.',
		askAbout: 'Consultations: whom we forgot, and how we found out.',
		themes: ['evaluation', 'local', 'communication'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'yalini',
		confirmed: true
	},
	{
		key: 'mehrab',
		email: 'mehrab@example.org',
		names: [
			{ script: 'Arab', text: 'مہراب بلیدی' },
			{ script: 'Latn', text: 'Mehrab Buledi' }
		],
		country: 'PK',
		sector: 'youth_worker',
		role: 'Youth worker, runs a reading room',
		organisation: null,
		languages: ['bal', 'ur', 'en'],
		introduction:
			'A youth worker who keeps a reading room by the sea and wants to know how others pay for the electricity.',
		place: 'Makran coast',
		worksOn: 'ایک کمرہ، دو سو کتابیں، شام کو بجلی ہو تو فلم: نوجوان خود چلاتے ہیں، میں چابی رکھتا ہوں۔',
		askAbout: 'جب کوئی پوچھے کہ یہ کس کا پیسہ ہے، تو کیا جواب دیں۔',
		themes: ['youth', 'education', 'local'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'rabail',
		confirmed: true,
		hidden: ['place']
	},
	{
		key: 'tehmina',
		email: 'tehmina@example.org',
		names: [
			{ script: 'Latn', text: 'Tehmina Gondal' },
			{ script: 'Arab', text: 'تہمینہ گوندل' }
		],
		country: 'PK',
		sector: 'psychologist',
		role: 'Clinical psychologist',
		organisation: null,
		languages: ['ur', 'pa-Arab', 'en'],
		introduction:
			'A clinical psychologist in Lahore who leads the group on mental health: see the answers of those who ask to come in.',
		place: 'Lahore',
		worksOn: 'Grief, sleep and anger, with people whom somebody else has sent; mostly with the somebody else first.',
		askAbout: 'What to say to an office that wants a diagnosis where there is only a frightened family.',
		themes: ['mental_health', 'victims', 'families'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'nasrin',
		confirmed: true
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
			'A researcher in Pune, member of some groups and observer in another: see the same person with a composer and without.',
		place: 'Pune',
		worksOn: 'What assessment forms do to the people who read them.',
		askAbout: 'Whether your numbers are large enough to say what you would like them to say.',
		themes: ['prisons', 'evaluation', 'rehabilitation'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'burul',
		confirmed: true
	},
	{
		key: 'zubair',
		email: 'zubair@example.org',
		names: [
			{ script: 'Latn', text: 'Zubair Momin' },
			{ script: 'Arab', text: 'زبیر مومن' },
			{ script: 'Deva', text: 'ज़ुबैर मोमिन' }
		],
		country: 'IN',
		sector: 'ngo',
		role: 'Organiser of neighbourhood dialogues',
		organisation: null,
		languages: ['ur', 'hi', 'mr', 'en'],
		introduction:
			'An organiser in a town of looms who writes his name in three scripts: search for him in any of them.',
		place: 'Northern Maharashtra',
		worksOn: 'After a rumour we walk the lanes in pairs, one from each side, before the evening news does.',
		askAbout: 'Rumours: the first two hours, and what to leave unsaid.',
		themes: ['communication', 'local', 'religion'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'vasudha',
		confirmed: true
	},
	{
		key: 'sharmistha',
		email: 'sharmistha@example.org',
		names: [
			{ script: 'Beng', text: 'শর্মিষ্ঠা ভৌমিক' },
			{ script: 'Latn', text: 'Sharmistha Bhowmik' }
		],
		country: 'IN',
		sector: 'family_counsellor',
		role: 'Counsellor for parents',
		organisation: null,
		languages: ['bn', 'en', 'hi'],
		introduction:
			'A counsellor for parents in Kolkata who listens on the telephone in the evening: member of the groups on mental health and on victims.',
		place: 'Kolkata',
		worksOn: 'Parents who telephone because of a silence behind a door, and do not want to give a name.',
		askAbout: 'The first call of a mother who is sure that it is already too late.',
		themes: ['families', 'mental_health', 'youth'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'nahida',
		confirmed: true
	},
	{
		key: 'thenmozhi',
		email: 'thenmozhi@example.org',
		names: [
			{ script: 'Taml', text: 'தேன்மொழி வரதராசன்' },
			{ script: 'Latn', text: 'Thenmozhi Varadarasan' }
		],
		country: 'IN',
		sector: 'community_police',
		role: 'Trainer of police constables',
		organisation: null,
		languages: ['ta', 'en'],
		introduction:
			'A trainer of constables in Chennai who plays the angry mother herself: her name stands in Tamil letters.',
		place: 'Chennai',
		worksOn: 'Teaching constables to ring a bell and wait.',
		askAbout: 'Role play with people who have a rank and would rather not play.',
		themes: ['police', 'women', 'victims'],
		willingToAnswer: true,
		willingToMeet: true,
		invitedBy: 'sugath',
		confirmed: true
	},
	{
		key: 'devendra',
		email: 'devendra@example.org',
		names: [
			{ script: 'Deva', text: 'देवेन्द्र कुल्हरी' },
			{ script: 'Latn', text: 'Devendra Kulhari' }
		],
		country: 'IN',
		sector: 'lawyer',
		role: 'Legal aid lawyer',
		organisation: null,
		languages: ['hi', 'en'],
		introduction:
			'A legal aid lawyer in Jaipur who asks, of every good idea, what becomes of the paper: his name stands in Devanagari.',
		place: 'Jaipur',
		worksOn: 'Legal aid for people whom nobody told when they could ask for it.',
		askAbout: 'What your notes may be used for later, and how to write fewer of them.',
		themes: ['prisons', 'rehabilitation', 'victims'],
		willingToAnswer: true,
		willingToMeet: false,
		invitedBy: 'vasudha',
		confirmed: true
	}
];
