import type { DemoDocument } from './types.ts';

/** A national strategy for a country that does not exist, about two thirds of it written. */
export const strategy: DemoDocument = {
	group: 'evidence',
	kind: 'strategy',
	title: 'A strategy for a country that does not exist',
	by: 'shumaila',
	daysAgo: 48,
	blocks: [
		{
			type: 'paragraph',
			text: 'Most of us have had to write such a text at home, under a deadline, out of other people’s sentences. Here we write one slowly, for a country that does not exist: four valleys, a port, two languages, eleven districts, no money to speak of. Whoever finds a sentence useful may take it, and tell us what the lawyers said.',
			by: 'shumaila'
		},
		{ type: 'heading', level: 2, text: 'By what authority', by: 'nimali' },
		{
			type: 'paragraph',
			text: 'The Cabinet asked for this strategy in spring and will be asked to adopt it in autumn. It binds ministries and districts. It obliges no teacher, doctor or cleric to report on anybody: such duties are made by law, in public, and this is not one.',
			by: 'nimali'
		},
		{
			type: 'paragraph',
			text: 'It runs for five years. After two and a half, people who did not write it say whether it should run on.',
			by: 'nimali'
		},
		{ type: 'heading', level: 2, text: 'What we mean by the words', by: 'zarina' },
		{
			type: 'paragraph',
			text: 'Violent extremism means here: violence, its preparation or the call to it, in the name of an idea that leaves no room for those who think otherwise. A belief is not extremism, nor is a beard, a scarf, a long prayer, a strike or a sharp word about the government. We say so because in the four valleys each of these has been called that.',
			by: 'zarina'
		},
		{
			type: 'paragraph',
			text: 'Prevention is what is done before anybody has committed a crime, and with consent. What is done without consent has a law of its own and must not borrow the name.',
			by: 'zarina'
		},
		{
			type: 'paragraph',
			text: 'Returnee: not settled. I would write “people who came home”. Zarina says that the port authority needs a word that fits on a form. Both of us are right, and the form will win unless somebody finds a third word.',
			by: 'shahnoza'
		},
		{ type: 'heading', level: 2, text: 'What we know, and how we know it', by: 'ilhom' },
		{
			type: 'paragraph',
			text: 'Little, and unevenly. For the two northern valleys there are three studies, sixty-one conversations in all, most of them with men who sat in prison when they were asked. For the port there is nothing. Five things came up often enough to plan with: a debt that nobody may know of; a brother or friend who went first; a humiliation at an office; a voice on the telephone at night; and empty days. None of them explains anybody. Most people who carry all five harm no one.',
			by: 'ilhom'
		},
		{
			type: 'paragraph',
			text: 'What we do not know is why so many streets have nothing to tell. Nobody has studied the places where it did not happen. The first study that this strategy pays for does.',
			by: 'wietske'
		},
		{ type: 'heading', level: 2, text: 'What we want, and what we will not do', by: 'jyldyz' },
		{
			type: 'paragraph',
			text: 'In five years, somebody who worries about a son, a pupil or herself knows one door where she can ask without fear, in her own language, less than an hour away.',
			by: 'jyldyz'
		},
		{
			type: 'bullets',
			by: 'jyldyz',
			items: [
				'We keep no register of people at risk.',
				'No service is made to choose between helping somebody and reporting them, beyond a danger to life.',
				'Nothing is done to women, to the young or to believers as such. What is done is done with those who asked for it.',
				'What turns out to do harm is stopped, also when a minister has announced it.'
			]
		},
		{ type: 'heading', level: 2, text: 'Who already does what', by: 'otabek' },
		{
			type: 'paragraph',
			text: 'Before the first draft each of the eleven districts wrote on one page what it does already without calling it prevention. The ministry was surprised: seventeen youth rooms, four of them with a key that can be found; a night school; a choir; a clinic at the port that asks everybody about sleep. Nine of the eleven pages add that it all hangs on one person. That is the finding.',
			by: 'otabek'
		},
		{ type: 'heading', level: 2, text: 'Five things first', by: 'shumaila' },
		{
			type: 'numbers',
			by: 'shumaila',
			items: [
				'One door in every district.',
				'The first year after prison.',
				'Teachers who are asked something that is not in the book.',
				'Families who came home, and their children’s schooling.',
				'A way to complain about an office that leads somewhere. Some of us think that this is not prevention. The sixty-one conversations think that it is.'
			]
		},
		{ type: 'heading', level: 2, text: 'Actions', by: 'otabek' },
		{
			type: 'paragraph',
			text: 'Action 1.1. In each district, one room in a building that people enter anyway, a clinic or a library, with somebody in it on two afternoons a week. Lead: the district. With: the clinic, and an organisation that the district did not found. By: the second autumn. We shall see: eleven rooms, and opening hours that an outsider has checked by turning up.',
			by: 'otabek'
		},
		{
			type: 'paragraph',
			text: 'Action 2.1. Nobody leaves prison without a sheet for the next morning. Lead: the prison service. With: probation, and the three people whom the family named. By: the first spring. We shall see: how many sheets have something written under “morning”.',
			by: 'burul'
		},
		{
			type: 'paragraph',
			text: 'Actions 3 to 5 are not written. I ask that no action be written here by anybody who will not have to do it. In my county we wrote sixty, and did the nine that had a name beside them.',
			by: 'rehema'
		},
		{ type: 'heading', level: 2, text: 'Who decides and who meets', by: 'rehema' },
		{
			type: 'paragraph',
			text: 'An office of four people carries it. A committee of nine meets every quarter and puts one page on the wall. Two of the nine seats belong to organisations that the government neither founded nor pays, and they choose who sits there; a third goes round the districts. The districts get the minutes before the ministers get the speech.',
			by: 'rehema'
		},
		{ type: 'heading', level: 2, text: 'How we speak about it', by: 'daniyar' },
		{
			type: 'paragraph',
			text: 'Not written; we have asked the group on communication. Until then one sentence, which they may find hard to better: no campaign before there is a door to send people to.',
			by: 'daniyar'
		},
		{ type: 'heading', level: 2, text: 'Money', by: 'shahnoza' },
		{
			type: 'paragraph',
			text: 'A strategy without a sum is a letter of good wishes. For two years: eleven rooms, twenty-two half posts, one study, one evaluation, everything in both languages. The sum is missing, because the treasury of a country that does not exist has not replied. What donors give is listed by name, with the day on which it ends and who pays on the day after.',
			by: 'shahnoza'
		},
		{ type: 'heading', level: 2, text: 'How we shall know', by: 'wietske' },
		{
			type: 'bullets',
			by: 'wietske',
			items: [
				'Doors: in how many districts did a stranger whom we sent get an answer within a week, in both languages?',
				'Trust: of those who came once, how many came again, and how many sent somebody?',
				'First year: of those released, how many still answer the telephone after three months, counted by another office than the one that calls?',
				'Harm: complaints received, and what became of each. If there are none, we ask why.',
				'Not counted: people trained, leaflets printed, minds changed.'
			]
		},
		{ type: 'heading', level: 2, text: 'What can go wrong', by: 'vasudha' },
		{
			type: 'bullets',
			by: 'vasudha',
			items: [
				'The room becomes the room for “such” families, and nobody goes. So it is in the clinic.',
				'The minister changes. So each district holds its own copy, with its own line of money in it.',
				'The word “risk” wanders from programmes to people. We delete it wherever it stands beside a person.',
				'We succeed on paper. So somebody from outside reads the paper aloud to those it speaks of.'
			]
		},
		{ type: 'heading', level: 2, text: 'Annexes', by: 'shumaila' },
		{
			type: 'bullets',
			by: 'shumaila',
			items: [
				'Who was consulted, what they proposed, what became of it and why: 14 of 40 lines filled in.',
				'All actions in one table: comes with section 7.',
				'Our words in both languages: begun by Zarina and Shahnoza, as far as “returnee”.'
			]
		}
	]
};
