import type { DemoGroup } from './types.ts';

/** The working groups of the demo network: some open, some where one asks to be let in, two by invitation. */
export const groups: DemoGroup[] = [
	{
		key: 'prisons',
		name: 'Prisons and rehabilitation',
		purpose:
			'What helps people leave prison and stay out of violence: the months before the gate, the weeks after it, and the staff on both sides. Bring what you tried, above all what did not work. We describe situations, never persons.',
		scope:
			'Prison, probation, rehabilitation and whoever meets people at the gate: psychologists, teachers of religion, police, lawyers, clinics. Children who come back to school are spoken of in a group of their own.',
		rules:
			'Describe the situation, not the person: no names, places, dates or charges. What somebody writes here may be told outside without saying who wrote it. If you worked with one of us, say so before you judge the work.',
		questions: [],
		access: 'open',
		members: [
			{ person: 'burul', role: 'lead' },
			{ person: 'mavzuna', role: 'member' },
			{ person: 'nadeem', role: 'member' },
			{ person: 'luqman', role: 'member' },
			{ person: 'nasrin', role: 'member' },
			{ person: 'sugath', role: 'member' },
			{ person: 'akmaral', role: 'member' },
			{ person: 'dilbar', role: 'member' },
			{ person: 'vasudha', role: 'member' },
			{ person: 'nahida', role: 'member' },
			{ person: 'begench', role: 'member' },
			{ person: 'jasur', role: 'member' },
			{ person: 'friederike', role: 'member' },
			{ person: 'devendra', role: 'member' },
			{ person: 'abdulhay', role: 'member' },
			{ person: 'zarina', role: 'member' },
			{ person: 'maren', role: 'observer' },
			{ person: 'shiori', role: 'observer' }
		]
	},
	{
		key: 'families',
		name: 'Families of returnees',
		purpose:
			'For those who sit with families after a return: children who start school late, mothers who answer for everybody, grandmothers who bring up a household a second time. What is said here stays here, unless the one who said it agrees.',
		scope:
			'Work with families in their homes, from the first visit to the day on which nobody needs to come any more. No cases: what we compare is how we work.',
		rules:
			'What is said here stays here. Nobody is quoted, not even without a name, unless she or he agrees. “This stays here” means that it is in no summary either. Who else may come in is decided by all of us.',
		questions: [],
		access: 'invitation',
		members: [
			{ person: 'dilbar', role: 'lead' },
			{ person: 'akmaral', role: 'member' },
			{ person: 'nasrin', role: 'member' },
			{ person: 'tilek', role: 'member' },
			{ person: 'luqman', role: 'member' },
			{ person: 'sugath', role: 'member' },
			{ person: 'burul', role: 'member' },
			{ person: 'gulchehra', role: 'member' },
			{ person: 'tamara', role: 'member' },
			{ person: 'rahmatshah', role: 'member' },
			{ person: 'vasudha', role: 'observer' }
		]
	},
	{
		key: 'communication',
		name: 'Communication and narratives',
		purpose:
			'How we speak about violence so that those who might listen do listen: radio, lanes, screens, Friday evenings. Slogans have been tried.',
		scope:
			'Programmes, campaigns, rumours, headlines, comment sections, and the choice to say nothing. We do not collect or pass on extremist material, not even to show how bad it is: describe it in a sentence.',
		rules:
			'No extremist content, no links to it and no screenshots of it. Before you show something you made, say whom it was for and what it cost. Two companies sit here as observers; they read what you write.',
		questions: [],
		access: 'open',
		members: [
			{ person: 'fereshta', role: 'lead' },
			{ person: 'zubair', role: 'lead' },
			{ person: 'nahida', role: 'member' },
			{ person: 'shumaila', role: 'member' },
			{ person: 'ilhom', role: 'member' },
			{ person: 'aizada', role: 'member' },
			{ person: 'mehrab', role: 'member' },
			{ person: 'abdulhay', role: 'member' },
			{ person: 'rokeya', role: 'member' },
			{ person: 'yalini', role: 'member' },
			{ person: 'daniyar', role: 'member' },
			{ person: 'mahfuz', role: 'member' },
			{ person: 'aoife', role: 'observer' },
			{ person: 'priit', role: 'observer' },
			{ person: 'maren', role: 'observer' },
			{ person: 'shiori', role: 'observer' }
		]
	},
	{
		key: 'education',
		name: 'Education and classrooms',
		purpose:
			'For people who stand before a class and are asked something that is not in the book. We swap lessons, not lectures, and we say how many children were in the room.',
		scope:
			'Schools, madrasas, colleges, teacher training, reading rooms. Children who come back to school after years away have a group of their own; ask to be let in there.',
		rules:
			'No pupil is described so that a colleague from the same town would know which one. What you take from here you may use and change; tell the one who gave it how it went.',
		questions: [],
		access: 'open',
		members: [
			{ person: 'rabail', role: 'lead' },
			{ person: 'nasliya', role: 'lead' },
			{ person: 'nurzhamal', role: 'member' },
			{ person: 'safargul', role: 'member' },
			{ person: 'ogulnar', role: 'member' },
			{ person: 'spozhmai', role: 'member' },
			{ person: 'mahfuz', role: 'member' },
			{ person: 'mehrab', role: 'member' },
			{ person: 'aizada', role: 'member' },
			{ person: 'shahnoza', role: 'member' },
			{ person: 'abdulhay', role: 'member' },
			{ person: 'suvarna', role: 'observer' },
			{ person: 'shiori', role: 'observer' }
		]
	},
	{
		key: 'local',
		name: 'Local authorities',
		purpose:
			'Districts, cities, mahallas, aiyl okmotu, union councils, counties: people who have a budget line, a hall with a key and neighbours who know where they live. What can be done without a new programme?',
		scope:
			'Local plans, weekly meetings between services, money, rooms, youth centres, quarrels over land and water. National strategies are discussed under evidence.',
		rules:
			'You speak for yourself here, not for your office, and nobody will hold you to it. Figures of a budget may be told outside, the name of the place may not.',
		questions: [
			'What do you decide yourself, without asking anybody above you?',
			'Tell us one thing that you tried locally and would not do again.'
		],
		access: 'request',
		members: [
			{ person: 'otabek', role: 'lead' },
			{ person: 'rehema', role: 'lead' },
			{ person: 'erlan', role: 'member' },
			{ person: 'farrukh', role: 'member' },
			{ person: 'zarina', role: 'member' },
			{ person: 'jyldyz', role: 'member' },
			{ person: 'shumaila', role: 'member' },
			{ person: 'nimali', role: 'member' },
			{ person: 'abdulbasir', role: 'member' },
			{ person: 'zubair', role: 'member' },
			{ person: 'sugath', role: 'member' },
			{ person: 'kubat', role: 'member' },
			{ person: 'aizada', role: 'member' },
			{ person: 'gulchehra', role: 'member' },
			{ person: 'yalini', role: 'member' },
			{ person: 'suvarna', role: 'observer' },
			{ person: 'shiori', role: 'observer' }
		]
	},
	{
		key: 'police',
		name: 'Police and community',
		purpose:
			'Officers who walk, and people whom they walk towards. What makes it possible to ring a police station before anything has happened, and what makes it impossible for years.',
		scope:
			'Visits, first conversations, training, complaints, staying away. No operations, no investigations, no lists.',
		rules:
			'Nothing here is intelligence, and nobody may use it as such: who passes on what a colleague wrote is out. No operation, past or planned, is mentioned. Officers say that they are officers.',
		questions: [
			'Are you an officer now, or were you one?',
			'When did a visit of yours do harm, and how did you find out?',
			'Whom do you have to report to about what you read here? If anybody, tell us what.'
		],
		access: 'request',
		members: [
			{ person: 'kubat', role: 'lead' },
			{ person: 'sugath', role: 'lead' },
			{ person: 'thenmozhi', role: 'member' },
			{ person: 'nadeem', role: 'member' },
			{ person: 'burul', role: 'member' },
			{ person: 'otabek', role: 'member' },
			{ person: 'erlan', role: 'member' },
			{ person: 'jyldyz', role: 'member' },
			{ person: 'yalini', role: 'member' },
			{ person: 'abdulbasir', role: 'member' },
			{ person: 'shiori', role: 'observer' }
		]
	},
	{
		key: 'mental-health',
		name: 'Mental health',
		purpose:
			'For those who are sent somebody and asked: is he dangerous? We would rather speak of sleep, grief, fear, and of what a clinic can and cannot say. And of how we ourselves sleep.',
		scope:
			'Work in clinics, schools, prisons, on the telephone; supervision; how to refer, how to refuse to. No diagnosis from a distance.',
		rules:
			'No patient is described, not even changed a little. Nobody here makes a diagnosis from what a colleague writes. If you are not well yourself, say so to one of us: that is what we are for.',
		questions: [
			'Who looks after your own work: a supervisor, a colleague, nobody yet?',
			'What do you hope to hear here that you cannot ask where you work?'
		],
		access: 'request',
		members: [
			{ person: 'tehmina', role: 'lead' },
			{ person: 'nasrin', role: 'member' },
			{ person: 'tamara', role: 'member' },
			{ person: 'merdan', role: 'member' },
			{ person: 'sharmistha', role: 'member' },
			{ person: 'nurzhamal', role: 'member' },
			{ person: 'mavzuna', role: 'member' },
			{ person: 'gayan', role: 'member' },
			{ person: 'friederike', role: 'member' },
			{ person: 'laksmi', role: 'member' },
			{ person: 'rahmatshah', role: 'member' }
		]
	},
	{
		key: 'victims',
		name: 'Victims’ voices',
		purpose:
			'Survivors, those who lost somebody, and those who stand beside them. When a story helps, whom it helps, and who drives the teller home afterwards.',
		scope:
			'Testimony, memorials, anniversaries, the press, meetings with former offenders, and the right to be left alone. Nobody here has to tell anything.',
		rules:
			'Nobody is asked what happened to her or him. What a survivor writes belongs to that survivor, here and everywhere. Who comes for a story goes home without one.',
		questions: [],
		access: 'invitation',
		members: [
			{ person: 'rokeya', role: 'lead' },
			{ person: 'gayan', role: 'lead' },
			{ person: 'laksmi', role: 'member' },
			{ person: 'nahida', role: 'member' },
			{ person: 'tehmina', role: 'member' },
			{ person: 'sharmistha', role: 'member' },
			{ person: 'nimali', role: 'member' },
			{ person: 'thenmozhi', role: 'member' },
			{ person: 'devendra', role: 'member' },
			{ person: 'shimul', role: 'member' }
		]
	},
	{
		key: 'school',
		name: 'Returnees’ children at school',
		purpose:
			'Children who come to school late, from far away, with an answer ready that nobody should have to give. For teachers, head teachers, school psychologists, nurses, and those who walk the child to the gate.',
		scope:
			'The first day, the class, the papers, the teacher’s own worries, the other parents. What happens in the family’s home we leave at its door.',
		rules:
			'No child’s name, age, village, illness or drawing. No photographs, not even from behind. If you recognise a child in what somebody writes, tell that colleague alone and at once.',
		questions: [
			'What do you do in the school: teach, lead it, listen, bring the child?',
			'What will you never write here about a child you know?'
		],
		access: 'request',
		members: [
			{ person: 'nurzhamal', role: 'lead' },
			{ person: 'tilek', role: 'lead' },
			{ person: 'akmaral', role: 'member' },
			{ person: 'dilbar', role: 'member' },
			{ person: 'gulchehra', role: 'member' },
			{ person: 'safargul', role: 'member' },
			{ person: 'nasliya', role: 'member' },
			{ person: 'rahmatshah', role: 'member' },
			{ person: 'spozhmai', role: 'member' },
			{ person: 'farrukh', role: 'member' },
			{ person: 'aygul', role: 'member' }
		]
	},
	{
		key: 'evidence',
		name: 'Evidence and evaluation',
		purpose:
			'How we know whether any of it helps: with three people, one Friday afternoon and no control group. Doubt is welcome, and so are numbers that came out badly.',
		scope:
			'Indicators, baselines, reports to ministries and donors, national strategies and what becomes of them. No data about persons, not even without names.',
		rules:
			'Say how many, out of how many, and who counted. A figure from here is passed on only with its doubt attached. Negative results are thanked for.',
		questions: [],
		access: 'open',
		members: [
			{ person: 'ilhom', role: 'lead' },
			{ person: 'wietske', role: 'lead' },
			{ person: 'vasudha', role: 'member' },
			{ person: 'shahnoza', role: 'member' },
			{ person: 'zarina', role: 'member' },
			{ person: 'shumaila', role: 'member' },
			{ person: 'nimali', role: 'member' },
			{ person: 'jyldyz', role: 'member' },
			{ person: 'otabek', role: 'member' },
			{ person: 'friederike', role: 'member' },
			{ person: 'rehema', role: 'member' },
			{ person: 'daniyar', role: 'member' },
			{ person: 'begench', role: 'member' },
			{ person: 'burul', role: 'member' },
			{ person: 'maren', role: 'observer' },
			{ person: 'shiori', role: 'observer' },
			{ person: 'suvarna', role: 'observer' }
		]
	}
];
