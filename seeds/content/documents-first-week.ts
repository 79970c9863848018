import type { DemoDocument } from './types.ts';

/** A practice written by nine people, nearly done, and the note of a call. */
export const firstWeekDocuments: DemoDocument[] = [
	{
		group: 'prisons',
		kind: 'practice',
		title: 'The first week at home',
		by: 'burul',
		daysAgo: 20,
		blocks: [
			{
				type: 'paragraph',
				text: 'In the first seven days somebody has left the prison’s list and is not yet on anybody else’s. Most services meet them once, to have a paper signed. This is what a small team can do instead, with a telephone, a notebook that stays closed, and the family’s permission.',
				by: 'burul'
			},
			{ type: 'heading', level: 2, text: 'In short', by: 'burul' },
			{
				type: 'bullets',
				by: 'burul',
				items: [
					'For: probation, prison and social workers, community police, teachers of religion; whoever the family lets in.',
					'Tried: as a whole in one probation office, in parts in six other countries.',
					'Takes: about four hours of one worker in the week, most of it by telephone.',
					'Costs: calls, bus fares, tea.'
				]
			},
			{ type: 'heading', level: 2, text: 'Before the gate', by: 'mavzuna' },
			{
				type: 'paragraph',
				text: 'About a month before, the person plans the first day on one sheet: when the gate opens, who will be there, where the first night is, what happens the next morning. The morning is where the sheet turns out to be empty. Better to find that out with four weeks left than with none.',
				by: 'mavzuna'
			},
			{
				type: 'paragraph',
				text: 'The family names those who may be told. The list is short, usually three people, and it is theirs to change. We tell nobody else, not even with the best of intentions.',
				by: 'akmaral'
			},
			{ type: 'heading', level: 2, text: 'Day by day', by: 'burul' },
			{
				type: 'numbers',
				by: 'burul',
				items: [
					'Evening of the return. Call the person who came to the gate, not the one who was released. Have you arrived, is there medicine, where are the papers? Nothing else.',
					'One visit, by the worker who is welcome at that door; in many houses that is a woman. No notebook on the table. Finish one small thing before night: a clinic card, a missing stamp.',
					'The guests stop coming. Call, and ask how everybody in the house is sleeping.',
					'The meeting that the rules require, if there is one. Say first what you will not ask, then fill in the form together.',
					'The quiet visitor: one calm person from the family’s list comes for tea, without a purpose.',
					'Nothing, on purpose. A house needs a day on which no service calls.',
					'Speak alone with the mother, or with whoever carries the house, by telephone if need be. What was harder than you thought? Agree what the second week looks like, and who calls whom.'
				]
			},
			{
				type: 'paragraph',
				text: 'The first day of prayer falls somewhere in this week. If the person wants to go: nobody is announced, nobody is embraced in front of the rows. Somebody stands next to them, and asks about tea afterwards.',
				by: 'luqman'
			},
			{ type: 'heading', level: 2, text: 'The sentence at the door', by: 'nasrin' },
			{
				type: 'paragraph',
				text: 'Before we sit down we say what we will not ask. Anybody can promise to keep a secret; few say that they do not want it. In English: we have not come to ask about the past, we have come to ask how the house is; if you tell us to go, we go. Say it in the family’s language, not in the office’s.',
				by: 'nasrin'
			},
			{
				type: 'quote',
				text: 'ما نیامده‌ایم که از گذشته بپرسیم. آمده‌ایم که احوال خانه را بگیریم. اگر بگویید بروید، می‌رویم.',
				by: 'nasrin'
			},
			{
				type: 'quote',
				text: 'Биз өткөндү сураганы келген жокпуз. Үй ичиңиздердин ал-жайын билгени келдик. Кеткиле десеңиздер, кетебиз.',
				by: 'burul'
			},
			{
				type: 'quote',
				text: 'ہم گزری باتیں پوچھنے نہیں آئے، گھر کا حال پوچھنے آئے ہیں۔ آپ کہیں گے تو چلے جائیں گے۔',
				by: 'luqman'
			},
			{
				type: 'quote',
				text: 'Biz oʻtgan ishlarni soʻragani kelmadik, uyingizdan hol soʻragani keldik. Keting desangiz, ketamiz.',
				by: 'dilbar'
			},
			{
				type: 'quote',
				text: 'Мо барои пурсидани гузашта наомадаем, омадем, ки аҳволи хонаатонро пурсем. Агар гӯед, ки равед, меравем.',
				by: 'mavzuna'
			},
			{
				type: 'quote',
				text: 'Мы пришли не о прошлом спрашивать, а узнать, как дела в доме. Скажете уйти — уйдём.',
				by: 'akmaral'
			},
			{ type: 'heading', level: 2, text: 'What did not work here', by: 'sugath' },
			{
				type: 'warning',
				text: 'Preparing the street (Sri Lanka). We spoke to shopkeepers and at the bus stand before the family had agreed. We thought that we were calming people. Sometimes we were the news.',
				by: 'sugath'
			},
			{
				type: 'paragraph',
				text: 'A welcome at the mosque (Pakistan). It was meant as an honour and felt like a stage.',
				by: 'luqman'
			},
			{
				type: 'paragraph',
				text: 'Two visitors, one to talk and one to write (Kazakhstan). The family spoke to the one who wrote.',
				by: 'akmaral'
			},
			{
				type: 'paragraph',
				text: 'Inviting the family to the prison (Tajikistan). A long road and a lost day’s wage; most did not come. The telephone is poorer, and it happens.',
				by: 'mavzuna'
			},
			{
				type: 'paragraph',
				text: 'Sending the file ahead of the person (Pakistan). By the time they met, the officer had made up his mind.',
				by: 'nadeem'
			},
			{
				type: 'paragraph',
				text: 'Resting all of it on one worker (Kyrgyzstan). She fell ill, the calls stopped, and the families noticed before we did.',
				by: 'burul'
			},
			{ type: 'heading', level: 2, text: 'Evidence', by: 'vasudha' },
			{
				type: 'paragraph',
				text: 'It is thin, and we would rather say so. One office used the whole week with 26 households and kept half a page on each, without names. After three months 22 still answered its calls; in the year before, with the single meeting, 9 of 24 did. The two years differ in more than the practice, and nobody outside the office checked the count. Answering a call is not the same as doing well. Whether anyone returned to violence nobody has measured, and numbers this small could not show.',
				by: 'vasudha'
			},
			{
				type: 'paragraph',
				text: 'It would be stronger if a second office counted the same three things, and if somebody who is not one of us asked the families.',
				by: 'vasudha'
			},
			{ type: 'heading', level: 2, text: 'Will it travel?', by: 'sugath' },
			{
				type: 'bullets',
				by: 'sugath',
				items: [
					'Unchanged: the evening call, the one finished thing, saying what you will not ask.',
					'To be adapted: who opens the door, which day is the day of prayer, how far a uniform may come.',
					'Without a probation service, the prison psychologist or a clinic can make the calls; one clinic among us does.',
					'Where families fear that the line is listened to, go in person or not at all. Do not pretend.'
				]
			},
			{ type: 'heading', level: 2, text: 'Leave it, when', by: 'dilbar' },
			{
				type: 'bullets',
				by: 'dilbar',
				items: [
					'the family says no. Ask once, leave a number, go;',
					'somebody at home is afraid of the one who returns. Then their safety comes first, and another service;',
					'you are expected to report what you hear, beyond a danger to life. Settle that first, or do not start.'
				]
			},
			{ type: 'heading', level: 2, text: 'Still open', by: 'burul' },
			{
				type: 'paragraph',
				text: 'What do we do where the only telephone belongs to the father-in-law? Who calls when the one worker has no credit left? Write below what you tried.',
				by: 'burul'
			}
		]
	},
	{
		group: 'families',
		kind: 'meeting',
		title: 'Note of our call: school, papers, grandmothers',
		by: 'dilbar',
		daysAgo: 22,
		blocks: [
			{
				type: 'paragraph',
				text: 'Seven of us by voice; two lines dropped and one came back. Nobody recorded. What stands here may be told outside, without names and places.',
				by: 'dilbar'
			},
			{ type: 'heading', level: 2, text: 'What we heard', by: 'dilbar' },
			{
				type: 'bullets',
				by: 'akmaral',
				items: [
					'Grandmothers. In most houses it is she who brings the child to school, and not one of our leaflets is written for her.',
					'Papers. Where a birth certificate comes from abroad, some schools take the child while the paper is on its way. It depends on a head teacher who knows that this is allowed.',
					'Teachers. Half an hour on Friday, no agenda, one decision. Where there is no psychologist, the school nurse.'
				]
			},
			{ type: 'heading', level: 2, text: 'What we agreed', by: 'dilbar' },
			{
				type: 'tasks',
				by: 'dilbar',
				items: [
					{
						text: 'Akmaral writes one page for grandmothers, in Russian and Kazakh. Nasrin carries it into Dari, Dilbar into Uzbek, each changing what does not fit.',
						done: true
					},
					{ text: 'Tilek describes the Friday half hour so that another school could begin next week.', done: false },
					{
						text: 'Sugath writes down how schools may move the dates of the police, and asks two other stations to try it.',
						done: false
					},
					{ text: 'No photographs of children in anything that any of us prints, not even from behind.', done: false }
				]
			},
			{ type: 'heading', level: 2, text: 'Next time', by: 'dilbar' },
			{
				type: 'paragraph',
				text: 'In four weeks, on a Thursday, at an hour when nobody in Herat has a patient and nobody in Naryn has a class. Luqman opens.',
				by: 'dilbar'
			}
		]
	}
];
