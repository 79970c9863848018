import type { DemoDocument } from './types.ts';

/** A project proposal in its first draft. */
export const thursdayCall: DemoDocument = {
	group: 'mental-health',
	kind: 'proposal',
	title: 'Somebody to call on Thursday',
	by: 'tehmina',
	daysAgo: 9,
	blocks: [
		{
			type: 'paragraph',
			text: 'Not a proposal yet. Four of us wrote this on a Sunday, each from where she or he sits. Please cross out before you add.',
			by: 'tehmina'
		},
		{ type: 'heading', level: 2, text: 'What is missing', by: 'nasrin' },
		{
			type: 'paragraph',
			text: 'I have nobody above me who does this work. I take the questions home, and my sister hears the part that I can tell. Last month Tehmina asked in this network who looks after our own work. 26 of us answered. 19 have no supervisor, and 14 of these have never had one. Those who have one mostly mean the person who signs their leave.',
			by: 'nasrin'
		},
		{
			type: 'paragraph',
			text: 'I do not need somebody who tells me what to do. I need somebody who notices that I have told the same story for the third time.',
			by: 'nasrin'
		},
		{ type: 'heading', level: 2, text: 'What we propose', by: 'friederike' },
		{
			type: 'paragraph',
			text: 'Six people, always the same six, every other Thursday, seventy-five minutes, by voice. One listener who has done such work for at least ten years and does it in another country. Nobody brings a patient. One brings a moment: what I heard, what I did, where I still feel it.',
			by: 'friederike'
		},
		{
			type: 'paragraph',
			text: 'Three groups to begin with: one in Russian, one in English, one in Dari and Urdu with an interpreter. Tamara tried supervision through an interpreter once. It was slow and, to her surprise, calmer: everybody had to wait.',
			by: 'friederike'
		},
		{
			type: 'paragraph',
			text: 'От меня одно условие: работодатель узнаёт, сколько раз группа встретилась, и больше ничего. У нас в поликлинике и так думают, что если врачу нужен разговор, то с врачом что-то не так. Если об этих четвергах придётся писать отчёт, я первый не приду.',
			by: 'merdan'
		},
		{
			type: 'paragraph',
			text: 'In English: Merdan’s one condition is that the employer learns how often the group met, and nothing else. At his polyclinic a doctor who needs to talk is already thought to be unwell. If he had to report on these Thursdays, he would be the first to stay away.',
			by: 'friederike'
		},
		{ type: 'heading', level: 2, text: 'Who listens', by: 'tehmina' },
		{
			type: 'paragraph',
			text: 'Five people have said that they would: two are retired, one is a nurse, none of them is famous. A listener who recognises a case says “I know this one” and leaves the round; that is agreed with everybody beforehand, so that nobody needs to guess. Listeners have a listener too, once a month.',
			by: 'tehmina'
		},
		{
			type: 'paragraph',
			text: 'If somebody is in danger, the round stops. What must be done then is done by two of us on the telephone, outside the group, and the group is told that it was done.',
			by: 'tehmina'
		},
		{ type: 'heading', level: 2, text: 'What it costs in a year, in euros', by: 'friederike' },
		{
			type: 'bullets',
			by: 'friederike',
			items: [
				'Listeners: 3 groups, 22 Thursdays, 60 each: 3,960',
				'Interpreter: 22 Thursdays at 80: 1,760',
				'Telephone credit: 18 people, 12 months, 8 each: 1,728',
				'The listeners’ listener: 12 times 60: 720',
				'Together: 8,168'
			]
		},
		{ type: 'paragraph', text: 'A conference has spent that before lunch.', by: 'tehmina' },
		{ type: 'heading', level: 2, text: 'How we shall know', by: 'friederike' },
		{
			type: 'paragraph',
			text: 'Before the first Thursday, after half a year and after a year we ask each of the eighteen three things. How did you sleep last week? When did you last hand something over to a colleague? Do you think of leaving this work? We shall not use the long questionnaire on burnout. I have filled it in too often, and each time it told me that I was tired.',
			by: 'friederike'
		},
		{
			type: 'paragraph',
			text: 'Eighteen is too few to prove anything. It is enough to find out whether people come back in February, when the novelty is gone and the roads are bad.',
			by: 'friederike'
		},
		{ type: 'heading', level: 2, text: 'Still to write', by: 'tehmina' },
		{
			type: 'bullets',
			by: 'tehmina',
			items: [
				'Who may ask for a place, and how we say no. There will be more than eighteen.',
				'What a clinic has to agree to: an hour of paid time, or at least not the lunch break.',
				'An hour at which there is electricity in Herat, no surgery in Daşoguz and nobody at school in Shymkent.',
				'What happens to a group when one of the six leaves the work. Nobody has written this because nobody wants to.',
				'To whom we send it. The committee’s proposal goes to the same fund in Geneva; I have asked them, before we get in each other’s way.'
			]
		}
	]
};
