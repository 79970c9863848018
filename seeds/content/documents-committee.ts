import type { DemoDocument } from './types.ts';

/** The committee’s project proposal, whole but for three points on which the four do not agree yet. */
export const secondOffice: DemoDocument = {
	group: 'committee',
	kind: 'proposal',
	title: 'The second office',
	by: 'burul',
	daysAgo: 31,
	blocks: [
		{ type: 'heading', level: 2, text: 'In one paragraph', by: 'burul' },
		{
			type: 'paragraph',
			text: 'Much of what helps in our region was found by one person in one office, and stays there. Within 24 months we bring twelve practices to a second office: in another country, another language or another service. The one who found it and the one who tries it work as a pair. They visit each other, talk every other week and count the same three things. Somebody from outside asks those whom it was meant for. What did not work is published like the rest.',
			by: 'burul'
		},
		{ type: 'heading', level: 2, text: 'Why this', by: 'rabail' },
		{
			type: 'paragraph',
			text: 'Members of this network have told each other of some forty practices. One is written down so that a stranger could begin on Monday. Parts of it have been tried in six other countries, by people who had read it and had nobody to ask. Nobody has tried the whole a second time and counted.',
			by: 'rabail'
		},
		{
			type: 'paragraph',
			text: 'A conference brings us together for two days every few years. I have come home from each with a bag of visiting cards and one good idea. The idea then needed somebody to ring on the third Tuesday, and that somebody was two thousand kilometres away and on another telephone bill.',
			by: 'sugath'
		},
		{ type: 'heading', level: 2, text: 'What we shall do', by: 'burul' },
		{
			type: 'numbers',
			by: 'burul',
			items: [
				'Write. Twelve practices, four pages each, with a section on what did not work. Authors are paid for eight days; so far they have written at night.',
				'Pair. Each practice finds a second office that asks for it. Nobody is assigned. At least four pairs cross between Central and South Asia; at least four share no language and choose an interpreter together.',
				'Visit. The author spends five days in the second office, and half a year later the visit is returned. No ministers, no banners.',
				'Try it for nine months, with 3,000 euros that the second office spends as it sees fit and accounts for on one page.',
				'Count. Both offices count the same three things, agreed before they begin: half a page for each household or class, no names.',
				'Ask. Two people who belong to no pair speak with those whom it was meant for, if they wish to.',
				'Tell. Four pages for each pair, in two languages at least, whatever came of it.'
			]
		},
		{ type: 'heading', level: 2, text: 'For whom', by: 'rabail' },
		{
			type: 'paragraph',
			text: 'For twenty-four offices: schools, probation, police posts, clinics, mahallas, one newsroom. About 120 colleagues, and through them perhaps 1,500 households and classes. We do not claim that any of these people would otherwise have turned to violence. Nobody could know that, and we would not believe anybody who said so.',
			by: 'rabail'
		},
		{ type: 'heading', level: 2, text: 'What we shall not do', by: 'sugath' },
		{
			type: 'bullets',
			by: 'sugath',
			items: [
				'No data about persons leave an office, not even without names.',
				'No pair with a service that must pass on what families tell it, beyond a danger to life.',
				'No photographs of those it is for, and no logo on any door.',
				'No practice that needs a list of people to begin with.'
			]
		},
		{ type: 'heading', level: 2, text: 'Who does what', by: 'otabek' },
		{
			type: 'paragraph',
			text: 'The four of us answer for the project to the network, and anybody in the network may ask us. The Eki Zhagha Foundation holds the money and employs a coordinator and half a bookkeeper. Each pair decides how it works. A panel of five members, none of them from a pair, chooses the practices; the committee does not. The Standing Office reads every report as an observer and has no say in the choice.',
			by: 'otabek'
		},
		{ type: 'heading', level: 2, text: 'Budget, in euros', by: 'otabek' },
		{
			type: 'table',
			by: 'otabek',
			totals: true,
			rows: [
				['What for', 'How we reckon', 'Euros'],
				['Writing', '12 practices, 8 days each, 110 a day', '10,560'],
				['Visits', '24 at 1,900', '45,600'],
				['Trying', '12 offices at 3,000', '36,000'],
				['Interpreters and translation', '', '41,000'],
				['Asking', '2 people, 60 days each at 180, and their travel of 14,000', '35,600'],
				['Coordinator and half a bookkeeper', '24 months at 2,300', '55,200'],
				['One meeting of all pairs', 'at the end', '27,000'],
				['Bank, audit, telephones, what we forgot', '', '19,040']
			]
		},
		{ type: 'heading', level: 2, text: 'How we shall know', by: 'rabail' },
		{
			type: 'paragraph',
			text: 'At least eight of the twelve second offices have gone through nine months and counted. In at least five, those it was meant for told somebody who is not us that it helped. At least two practices were given up early, and the reason is written down; if none was, we have chosen too timidly.',
			by: 'rabail'
		},
		{ type: 'heading', level: 2, text: 'What can go wrong', by: 'burul' },
		{
			type: 'bullets',
			by: 'burul',
			items: [
				'The author is moved to another post. Each practice has two people who know it.',
				'A visa takes longer than the project. The visit goes the other way round, or the money goes to the interpreter.',
				'A government changes its mind. An office may leave from one day to the next without a reason, and nobody writes that it failed.'
			]
		},
		{
			type: 'bullets',
			by: 'sugath',
			items: ['A pair becomes a friendship and stops counting. We have seen worse. Those who ask come anyway.']
		},
		{ type: 'heading', level: 2, text: 'The day after', by: 'otabek' },
		{
			type: 'paragraph',
			text: 'From the first page each second office knows what the practice costs without us: a bus fare, a telephone, a quarter of a post. If that does not fit into its own budget, the practice is not on our list. After the end nothing has to be “sustained” but a telephone number.',
			by: 'otabek'
		},
		{ type: 'heading', level: 2, text: 'Not agreed yet', by: 'burul' },
		{
			type: 'bullets',
			by: 'burul',
			items: [
				'May a prison be a second office, if its director can stop the visits? Burul: yes. Sugath: only if the fund has been told beforehand.',
				'3,000 euros for each office: Otabek would give 2,000 and add two pairs.',
				'At least half of the authors are women. All four agree; Rabail asks how, since in three of our services the women who do the work are not allowed to sign it.'
			]
		}
	]
};
