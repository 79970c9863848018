import type { DemoThread } from './types.ts';

/** Discussions of the closed group on victims’ voices: how often a story is told, the week after the anniversary, a meeting that does not take place. */
export const victimsThreads: DemoThread[] = [
	{
		group: 'victims',
		title: 'Who counts how often somebody has told it?',
		language: 'en',
		by: 'rokeya',
		daysAgo: 76,
		hour: 5,
		messages: [
			{
				by: 'rokeya',
				daysAgo: 76,
				hour: 5,
				minute: 20,
				language: 'en',
				text: 'Twice a week we are asked for “a speaker”. They mean a survivor, and they mean Thursday. The invitations come through eleven different doors, and each of them believes that it is the first.\n\nWe have put a calendar on our wall. No names: a colour for a person, a pin for a telling. There is a colour with nineteen pins. How do you know that it is enough, when the person herself says yes every time?'
			},
			{
				by: 'laksmi',
				daysAgo: 76,
				hour: 7,
				minute: 45,
				language: 'en',
				text: 'We ask twice. Once with the invitation, and a week later, through somebody else: “If you could send it back without anybody being disappointed, would you?” About a third send it back. Their yes had been for us.'
			},
			{
				by: 'tehmina',
				daysAgo: 75,
				hour: 6,
				minute: 10,
				language: 'ur',
				text: 'بولنے والے دن سب ساتھ ہوتے ہیں، تیسرے دن کوئی نہیں ہوتا۔ میں صرف تیسرے دن فون کرتی ہوں اور صرف رات کا پوچھتی ہوں۔ تین بار ایک ہی لہجے میں “ٹھیک” آ جائے تو چوتھی دعوت میں خود رکوا دیتی ہوں۔'
			},
			{
				by: 'devendra',
				daysAgo: 75,
				hour: 8,
				minute: 0,
				language: 'en',
				text: 'Your calendar has no colour for the recording. The telling that she did not agree to is the one that plays on without her, on somebody’s page, for as long as they pay for the page. Before the next Thursday ask for it in writing: who keeps it, until when, and whom she tells when she wants it gone.'
			},
			{
				by: 'sharmistha',
				daysAgo: 74,
				hour: 13,
				minute: 30,
				language: 'en',
				text: 'Please think of the fee before you protect anybody from it. For some it is the school money. When we say that a person has told it often enough, we have also said something about her rent.'
			},
			{
				by: 'rokeya',
				daysAgo: 70,
				hour: 5,
				minute: 0,
				language: 'en',
				text: 'That was the sentence I had been walking around. We now pay for the month, not for the telling: whoever is with us as a speaker receives the same if she speaks four times or never. A fund asked whether we were paying people not to speak. I said yes.',
				replyTo: 4
			},
			{
				by: 'shimul',
				daysAgo: 69,
				hour: 9,
				minute: 15,
				language: 'en',
				text: 'I am new here, so only this. In the courtyard we never let the one it happened to play herself. Somebody else carries it, and she sits among the neighbours and may call out “stop”. Some have stopped it at the first line, and we folded the mats and had tea. Those were good evenings.'
			}
		]
	},
	{
		group: 'victims',
		title: 'The week after the anniversary',
		language: 'en',
		by: 'gayan',
		daysAgo: 43,
		hour: 4,
		messages: [
			{
				by: 'gayan',
				daysAgo: 43,
				hour: 4,
				minute: 30,
				language: 'en',
				text: 'The day itself will come as always: wreaths, cameras, a speech whose voice breaks at the same place as last time. I do not complain, the families want the day. I ask about the week after. From the second morning my telephone rings, and it is never about the dead. It is the water bill, a brother-in-law, the roof.\n\nI used to think that people were avoiding the thing. Now I believe that this is the thing. What do you do in that week?'
			},
			{
				by: 'laksmi',
				daysAgo: 43,
				hour: 8,
				minute: 0,
				language: 'en',
				text: 'We open the kitchen, from the second day to the eighth. In the corner sits a retired clerk with a pen, and people bring him their bills. He has done more for grief in our town than I have.'
			},
			{
				by: 'nahida',
				daysAgo: 42,
				hour: 5,
				minute: 45,
				language: 'en',
				text: 'I am from the cameras. I have filed on the day every time, and I have never once rung on the third. I should have had to ask something that is not a question for a newspaper.'
			},
			{
				by: 'nimali',
				daysAgo: 42,
				hour: 8,
				minute: 20,
				language: 'en',
				text: 'The day has a budget line and the week has none. So I counted the chairs. We hire nine hundred, and six hundred are sat on. From this year the price of three hundred empty chairs goes to the week after: Laksmi’s clerk, a cook, bus fares. Nobody has to approve a new line, only fewer chairs.'
			},
			{
				by: 'thenmozhi',
				daysAgo: 41,
				hour: 6,
				minute: 0,
				language: 'en',
				text: 'Among those who hold the rope on that day are constables who were there first, back then. In that week they ask me for leave, one after the other, for a tooth or an uncle. Nobody lays anything down with them.'
			},
			{
				by: 'gayan',
				daysAgo: 40,
				hour: 4,
				minute: 50,
				language: 'en',
				text: 'I did not know where to put that, so I asked the families. The oldest of them said: “Let them come on the eighth day, without the rope. There will be rice.”',
				replyTo: 4
			}
		]
	},
	{
		group: 'victims',
		title: 'When such a meeting should not take place',
		language: 'en',
		by: 'laksmi',
		daysAgo: 9,
		hour: 6,
		messages: [
			{
				by: 'laksmi',
				daysAgo: 9,
				hour: 6,
				minute: 0,
				language: 'en',
				text: 'People ask me how we bring survivors and former offenders to one table; they have seen the photograph. I would rather tell you of the times when we did not, since there are more of them and there is no photograph.\n\nWe do not, when one of the two needs it. He needs to be forgiven before a hearing. She needs to be given a reason, and he has none. An office needs it before a conference. When both could live without it, we begin to prepare. That takes two years, and often it turns out that the preparing was the thing. What would make you stop one?'
			},
			{
				by: 'rokeya',
				daysAgo: 9,
				hour: 8,
				minute: 30,
				language: 'en',
				text: 'I would stop all of them for now, and I want that to stand here too. I do not doubt you, Laksmi. I doubt those who copy it in a weekend. Three offices have asked us to “do the table thing”, one of them before the end of its financial year. As long as he is applauded for coming and she is thanked for her courage, it is his evening.'
			},
			{
				by: 'devendra',
				daysAgo: 8,
				hour: 5,
				minute: 30,
				language: 'en',
				text: 'And somebody in the corridor for each of them, who knows the law. What he says to her in tears may be read back to him later, and she may be called to say that he said it. I have not heard of a preparation that mentions this.'
			},
			{
				by: 'tehmina',
				daysAgo: 8,
				hour: 7,
				minute: 10,
				language: 'ur',
				text: 'میں دونوں سے الگ الگ ایک ہی بات پوچھوں گی: اگر اُس دن دوسرا نہ آئے تو آپ کا دن کیسا گزرے گا؟ جس کا دن ٹوٹ جائے وہ ابھی تیار نہیں۔ جو کہے کہ چائے پی کر گھر چلے جائیں گے، اس سے بات ہو سکتی ہے۔'
			},
			{
				by: 'gayan',
				daysAgo: 7,
				hour: 4,
				minute: 40,
				language: 'en',
				text: 'One yes in a family is not the family’s yes. Where a widow wishes it and a mother does not, we have waited, and I do not know yet for what.'
			},
			{
				by: 'laksmi',
				daysAgo: 6,
				hour: 6,
				minute: 20,
				language: 'en',
				text: 'Then we say nearly the same. For our own people I have written three pages, and the first line is “Do not”. May yours be the second?',
				replyTo: 1
			},
			{
				by: 'rokeya',
				daysAgo: 6,
				hour: 7,
				minute: 45,
				language: 'en',
				text: 'It may. With my name, so that the three offices know whom to ring.',
				replyTo: 5
			}
		]
	}
];
