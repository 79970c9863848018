import type { Attachment } from '#shared/attachments.ts';

/** A title and a sentence as people really write them, in the languages of the region. */
export const scripts: { lang: string; title: string; text: string }[] = [
	{
		lang: 'en',
		title: 'What do you tell the family in the first week after release?',
		text: '34 people from 8 countries can read this.'
	},
	{
		lang: 'ru',
		title: 'Что вы говорите семье в первую неделю после освобождения?',
		text: 'Это могут прочитать 34 человека из 8 стран.'
	},
	{
		lang: 'kk',
		title: 'Босап шыққаннан кейінгі бірінші аптада отбасына не айтасыз?',
		text: 'Мұны 8 елден 34 адам оқи алады.'
	},
	{
		lang: 'ky',
		title: 'Бошотулгандан кийинки биринчи жумада үй-бүлөгө эмне дейсиз?',
		text: 'Муну 8 өлкөдөн 34 адам окуй алат.'
	},
	{
		lang: 'tg',
		title: 'Дар ҳафтаи аввали баъд аз озодӣ ба оила чӣ мегӯед?',
		text: 'Инро 34 нафар аз 8 кишвар хонда метавонанд. Ҷавоб надоранд.'
	},
	{
		lang: 'uz',
		title: 'Ozod boʻlgandan keyingi birinchi haftada oilaga nima deysiz?',
		text: 'Buni 8 mamlakatdan 34 kishi oʻqiy oladi. Yangi gʻoya bormi?'
	},
	{
		lang: 'fa-AF',
		title: 'در هفتهٔ اول پس از آزادی به خانواده چه می‌گویید؟',
		text: 'این را ۳۴ نفر از ۸ کشور می‌توانند بخوانند.'
	},
	{
		lang: 'ps',
		title: 'د خوشې کېدو په لومړۍ اوونۍ کې کورنۍ ته څه وایئ؟',
		text: 'دا د ۸ هېوادونو ۳۴ کسان لوستلای شي.'
	},
	{
		lang: 'ug',
		title: 'قويۇپ بېرىلگەندىن كېيىنكى بىرىنچى ھەپتىدە ئائىلىگە نېمە دەيسىز؟',
		text: 'بۇنى 8 دۆلەتتىكى 34 كىشى ئوقۇيالايدۇ.'
	},
	{
		lang: 'ur',
		title: 'رہائی کے بعد پہلے ہفتے میں آپ گھر والوں سے کیا کہتے ہیں؟',
		text: 'اسے 8 ملکوں کے 34 لوگ پڑھ سکتے ہیں۔ جو یہاں کہا جائے، یہیں رہتا ہے۔'
	},
	{
		lang: 'hi',
		title: 'रिहाई के बाद पहले हफ़्ते में आप परिवार से क्या कहते हैं?',
		text: 'इसे 8 देशों के 34 लोग पढ़ सकते हैं।'
	},
	{ lang: 'bn', title: 'মুক্তির পর প্রথম সপ্তাহে আপনি পরিবারকে কী বলেন?', text: '৮টি দেশের ৩৪ জন এটি পড়তে পারেন।' },
	{
		lang: 'si',
		title: 'නිදහස් වූ පසු පළමු සතියේ ඔබ පවුලට කියන්නේ කුමක්ද?',
		text: 'රටවල් 8ක පුද්ගලයින් 34 දෙනෙකුට මෙය කියවිය හැක.'
	},
	{
		lang: 'ta',
		title: 'விடுதலைக்குப் பின் முதல் வாரத்தில் குடும்பத்திடம் என்ன சொல்கிறீர்கள்?',
		text: '8 நாடுகளைச் சேர்ந்த 34 பேர் இதைப் படிக்கலாம்.'
	}
];

/** Titles in scripts that stand inside an English one. */
export const within: { lang: string; text: string }[] = [
	{ lang: 'ky', text: 'Бир сүйлөм, эки мугалим' },
	{ lang: 'fa-AF', text: 'خانواده کمک می‌خواهد' },
	{ lang: 'ur', text: 'گھر کا پہلا ہفتہ' }
];

/** Files with names that strain a row: long, of another direction. */
export const files: Attachment[] = [
	{ name: 'what we said in the second meeting of the school committee, with all notes.docx', bytes: 84_000 },
	{ name: 'گزارش ماه اول.pdf', bytes: 2_400_000 }
].map((file, i) => ({ ...file, id: `${i}`, type: '', width: null, height: null, preview: null, description: '' }));

/** Names that strain a layout: without a space, of many parts, of one letter, in other directions. */
export const names = [
	'Ana',
	'Шахзодахон Мирзоабдуллаевна Холмуродова-Тургунбоева',
	'ஸ்ரீவில்லிபுத்தூர்தியாகராஜசிவசுப்பிரமணியன்',
	'عبدالرحمن‌شاه کوهستانی فرزند محمدیعقوب‌خان',
	'Thisisanamewithoutasinglespacethatsomebodytypedintothefieldbecausetheformasksforonelineandnothingelseisaskedforhereandthere',
	'ඌ'
];

/** The words of this page. It is for those who build and test, in English, and only there is it shown. */
export const words = {
	title: 'Gallery',
	intro: 'Every part in every state. What is not here is not part of the house.',
	colours: 'Colours',
	type: 'Type',
	scripts: 'The scripts of the region',
	within: 'Titles within an English page',
	weave: 'Weave',
	mark: 'Mark',
	buttons: 'Buttons',
	main: 'Send',
	quiet: 'Not now',
	danger: 'Remove',
	link: 'A link',
	more: 'More',
	fields: 'To fill in',
	name: 'Your name',
	hint: 'As people around you write it.',
	value: 'Gulnara Asanova',
	reason: 'Why do you ask?',
	country: 'Country',
	countries: ['Kazakhstan', 'Kyrgyzstan', 'Tajikistan'],
	elsewhere: 'Elsewhere',
	countriesElsewhere: ['Sri Lanka', 'Nepal'],
	some: 'Countries you know',
	find: 'Name, place, work',
	role: 'What may the person do?',
	roles: ['Read and write', 'Only read'],
	roleHint: 'Is listed as an observer and does not vote.',
	agree: 'I have read the rules and agree',
	meet: 'I am willing to be met',
	meetHint: 'New members may be shown your name.',
	message: 'What a message says',
	notices: 'Notices',
	noticeTexts: {
		quiet: 'Nobody outside the room sees who wrote this.',
		waiting: 'Nobody has answered for 20 hours. We asked 5 people, then you.',
		done: 'Saved. Four people have signed this version.',
		danger: 'This was not sent. Your text is kept on this device.'
	},
	rows: 'Rows',
	rowTitle: 'A mother will not speak while the uncles are in the room',
	rowMeta: 'Families and communities, Tuesday',
	rowText:
		'We learnt to ask the mother separately. With the uncles in the room she says that all is well, and the week after she calls at night.',
	unread: '12 unread messages',
	seats: '34 people from 8 countries',
	empty: 'Nobody has asked anything here yet. A question is answered within a day, by somebody who has done it before.',
	emptyAct: 'Ask the first one',
	letters: 'Letters',
	redacted: 'It names the street where a family lives.',
	tabs: 'Tabs',
	tabNames: ['People', 'Organisations', 'Focal points'],
	disclosure: 'More ways to find somebody',
	disclosureText: 'By country, by language, by what they work on.',
	confirm: 'Leave the group',
	confirmTitle: 'Leave this group?',
	confirmText: 'You will no longer read what is written here. What you wrote stays.',
	toast: 'Show a word in passing',
	toastText: 'The invitation is taken back.',
	pager: 'Pages'
};
