import type { DemoThread } from './types.ts';

/** Discussions of the open group on communication: the radio, a rumour, a word that mothers do not use. */
export const communicationThreads: DemoThread[] = [
	{
		group: 'communication',
		title: 'متخصص را از برنامه بیرون کردیم',
		language: 'fa-AF',
		by: 'fereshta',
		daysAgo: 101,
		hour: 7,
		messages: [
			{
				by: 'fereshta',
				daysAgo: 101,
				hour: 7,
				minute: 30,
				language: 'fa-AF',
				text: 'برنامهٔ ده‌دقیقه‌ای ما سه بخش داشت: یک قصه، یک موسیقی، و در آخر یک متخصص که سه دقیقه توضیح می‌داد قصه چه معنا داشت. میموری‌کارت‌ها را در سماوارها می‌گذاریم. یک روز رفتم و نشستم. همه تا آخر موسیقی گوش کردند، بعد سماوارچی صدا را کم کرد تا چای بیاورد. متخصص به چاینک‌ها درس می‌داد.\n\nمتخصص را بیرون کردیم. حالا قصه جایی تمام می‌شود که هیچ‌کس نمی‌داند چه باید کرد، و مردم یک چای دیگر می‌گیرند تا بحث را تمام کنند. دونر می‌پرسد: پیام کجاست؟ شما چه جواب می‌دهید؟'
			},
			{
				by: 'abdulhay',
				daysAgo: 101,
				hour: 11,
				minute: 20,
				language: 'uz-Cyrl',
				text: 'Опа, мен ўша мутахассисман, радиода гапирганман. Хафа бўлмадим, масжидда ҳам шу аҳвол: ваъз охирида “демак, хулоса шуки” десам, ҳамма кавушини қидира бошлайди. Энди хулосани айтмайман, саволни қолдираман. Келаси жума жавобини ўзлари олиб келишади, баъзан менга ёқмайдиганини ҳам.'
			},
			{
				by: 'zubair',
				daysAgo: 100,
				hour: 5,
				minute: 50,
				language: 'ur',
				text: 'ڈونر سے کہیے کہ پیغام وہ دوسری چائے ہے۔ ہم گلی کے ناٹک کے بعد گھڑی دیکھتے ہیں: کہانی ختم ہونے کے کتنی دیر بعد پہلا آدمی اٹھا؟ شروع میں چالیس سیکنڈ تھے، اب سترہ منٹ ہیں۔'
			},
			{
				by: 'nahida',
				daysAgo: 100,
				hour: 9,
				minute: 15,
				language: 'en',
				text: 'I would be careful with endings that nobody can answer. We printed one such story, about a father and a son, and the letters that came were full of advice to the father, most of it a belt. An open door lets in whoever stands outside.\n\nWe still leave the question open. But somebody in the story now does one thing that is small and right, and nobody in it remarks on it.'
			},
			{
				by: 'fereshta',
				daysAgo: 99,
				hour: 6,
				minute: 40,
				language: 'fa-AF',
				text: 'درست می‌گویید، ما هم از همین راه رفتیم. در هر قصهٔ ما یک نفر هست که کار کوچکی می‌کند: دروازه را باز می‌ماند، نان کسی را نگه می‌دارد. هیچ‌کس از او تعریف نمی‌کند. شنونده‌ها نامش را «همسایهٔ کم‌گپ» مانده‌اند و پیش از هر قصه می‌پرسند که این بار هم می‌آید یا نه.',
				replyTo: 3
			},
			{
				by: 'shumaila',
				daysAgo: 98,
				hour: 8,
				minute: 0,
				language: 'en',
				text: 'From the desk that pays: “Where is the message?” is usually asked by somebody who has a box to fill in. Put the minutes in the box. I can defend “after the story people stayed for seventeen minutes and quarrelled about whether the uncle was right”. I cannot defend “awareness was raised”, though I have done so for years.'
			},
			{
				by: 'ilhom',
				daysAgo: 98,
				hour: 10,
				minute: 30,
				language: 'tg',
				text: 'Ман аз муҳоҷирон мепурсам, ки ба кадом овоз бовар мекунанд. Бори аввал интизор будам, ки мегӯянд: ба овози олим, ё ба овози ҳамдеҳа. Яке гуфт: «Ба касе, ки хато мекунаду мегӯяд, ки хато кард». Агар ровии шумо як бор гӯяд: «Ин ҷояшро нодуруст гуфтам, аз нав мегӯям», то охир гӯш мекунанд.'
			}
		]
	},
	{
		group: 'communication',
		title: 'افواہ کے پہلے دو گھنٹے: جواب دیں یا چپ رہیں؟',
		language: 'ur',
		by: 'zubair',
		daysAgo: 74,
		hour: 5,
		messages: [
			{
				by: 'zubair',
				daysAgo: 74,
				hour: 5,
				minute: 30,
				language: 'ur',
				text: 'ہمارے شہر میں افواہ دوپہر کو چلتی ہے، کارخانوں کی چھٹی کے وقت۔ ہم جوڑیوں میں گلیوں میں نکلتے ہیں، ایک اِدھر کا، ایک اُدھر کا، اور صرف اتنا کہتے ہیں: “ہم ابھی وہیں سے آ رہے ہیں، دکانیں کھلی ہیں۔” سچ جھوٹ کی بحث نہیں۔\n\nپچھلی بار نوجوانوں نے ضد کی کہ گروپ میں تردید بھی ڈالیں۔ ڈال دی۔ جنہوں نے افواہ سنی ہی نہیں تھی، انہوں نے بھی سن لی۔ آپ تردید کب کرتے ہیں؟'
			},
			{
				by: 'yalini',
				daysAgo: 74,
				hour: 7,
				minute: 10,
				language: 'en',
				text: 'Never in the group where it began, and never with the rumour in the first line. A denial of ours was once forwarded with its “not” cut off.\n\nNow we post what is true and dull: the bus is running, the hospital is open, my aunt is at the market and the tomatoes are bad. People make jokes about the tomatoes. It is hard to be in a mob and laugh about tomatoes.'
			},
			{
				by: 'aizada',
				daysAgo: 74,
				hour: 9,
				minute: 0,
				language: 'ky',
				text: 'Макул эмесмин. Биздин чек ара айылында унчукпасаң, «демек, чын экен» дешет. Бир жолу туура болсун деп эки саат күттүк. Эки саатта балдар таш чогултуп коюшкан экен.\n\nАзыр он мүнөттө жазабыз: «Билбейбиз. Текшерип жатабыз. Саат төрттө жазабыз». Анан саат төрттө сөзсүз жазабыз, билбесек да.'
			},
			{
				by: 'nahida',
				daysAgo: 73,
				hour: 5,
				minute: 20,
				language: 'en',
				text: '“We do not know, and at four we shall write again” is the sentence that I have wanted to print for years. My editor asks who would buy a newspaper in order to read it. I now think: everybody, at five to four.'
			},
			{
				by: 'mahfuz',
				daysAgo: 73,
				hour: 12,
				minute: 30,
				language: 'ur',
				text: 'لاؤڈ اسپیکر ہمارے ہاں کام نہیں آتا۔ بے وقت کھلے تو لوگ سمجھتے ہیں جنازہ ہے یا جنگ۔ ہم نے طے کیا کہ ایسے دن امام صاحب عصر کے بعد دروازے پر کھڑے رہیں گے، بس نظر آتے رہیں۔ جسے پوچھنا ہو، پوچھ لے۔ اکثر کوئی کچھ نہیں پوچھتا، دیکھ کر گھر چلا جاتا ہے۔'
			},
			{
				by: 'zubair',
				daysAgo: 72,
				hour: 6,
				minute: 0,
				language: 'ur',
				text: 'مجھے لگتا ہے ہم دو الگ افواہوں کی بات کر رہے ہیں۔ ایک کسی کے بارے میں ہوتی ہے: “فلاں نے یہ کیا”۔ اس پر تردید آگ ہے۔ دوسری کسی وقت کے بارے میں ہوتی ہے: “آج شام وہ آ رہے ہیں”۔ اس پر خاموشی آگ ہے۔ کیا یہ فرق آپ کے ہاں بھی ٹھہرتا ہے؟'
			},
			{
				by: 'aizada',
				daysAgo: 72,
				hour: 8,
				minute: 40,
				language: 'ky',
				text: 'Ооба, дал ушундай, биздики дайыма «бүгүн кечинде» деп башталат. Бирок үчүнчүсү да бар: экөөнү бир сүйлөмгө кошушат. Ага эмне кылышты билбейм.',
				replyTo: 5
			},
			{
				by: 'yalini',
				daysAgo: 71,
				hour: 4,
				minute: 30,
				language: 'en',
				text: 'For the third kind we have only the aunt, and she goes to the market in person.',
				replyTo: 6
			}
		]
	},
	{
		group: 'communication',
		title: '«Радикализация»: а как это говорят у вас дома?',
		language: 'ru',
		by: 'ilhom',
		daysAgo: 45,
		hour: 6,
		messages: [
			{
				by: 'ilhom',
				daysAgo: 45,
				hour: 6,
				minute: 0,
				language: 'ru',
				text: 'Давайте соберём словарик. В отчётах у нас «радикализация», «экстремизм», «устойчивость». Ни одного из этих слов мне ни разу не сказал человек, с которым я разговаривал. Говорят: «взгляд у него стал другой», «ушёл от нас, хотя сидит дома».\n\nКак вы скажете это у себя, на кухне, матери? И какое слово из отчётов не переводится совсем?'
			},
			{
				by: 'aizada',
				daysAgo: 45,
				hour: 8,
				minute: 15,
				language: 'ky',
				text: 'Апам мындай дейт: «Баланын ичи муздап калыптыр». «Радикалдашуу» десем, радикулит менен чаташтырат да, белин таңып кой дейт.'
			},
			{
				by: 'fereshta',
				daysAgo: 45,
				hour: 10,
				minute: 30,
				language: 'fa-AF',
				text: 'ما می‌گوییم «دلش از ما کنده شده». «افراطی» گپ رادیو و دفتر است، هیچ مادری دربارهٔ اولاد خود نمی‌گوید. و «تاب‌آوری» را هر جا ترجمه کردم، مردم پرسیدند: یعنی باید باز هم تحمل کنیم؟'
			},
			{
				by: 'mehrab',
				daysAgo: 44,
				hour: 5,
				minute: 40,
				language: 'ur',
				text: 'میری ماں بلوچی بولتی ہے، اردو میں قریب ترین یہ ہو گا: “گھر میں ہے، مگر مہمان کی طرح بیٹھتا ہے۔” اور resilience کا ترجمہ کسی نے “لچک” کیا تھا۔ نوجوانوں نے پوچھا ورزش کب شروع ہو گی۔'
			},
			{
				by: 'abdulhay',
				daysAgo: 44,
				hour: 11,
				minute: 10,
				language: 'uz-Cyrl',
				text: 'Бизда “адашган” дейишади. Яхши сўзга ўхшайди, лекин эшиги бир томонлама: адашганга фақат йўл кўрсатилади, ундан ҳеч ким ҳеч нарса сўрамайди. Мен “узоқлашиб қолибди” дейман. Узоқлашган одам ўзи ҳам қайтиши мумкин.'
			},
			{
				by: 'rokeya',
				daysAgo: 43,
				hour: 7,
				minute: 20,
				language: 'en',
				text: 'May I add a word that is used of us? “Victim”. In the official Bangla it makes a whole person out of what was done to her. Among ourselves we say “we who were there”. It needs no translation, and one can leave it again.'
			},
			{
				by: 'ilhom',
				daysAgo: 43,
				hour: 9,
				minute: 0,
				language: 'tg',
				text: 'Модарам мегӯяд: «Аз забони мо баромад». Мо гап мезанем, ӯ мешунавад, вале сухан то ӯ намерасад. Аз ҳамаи таърифҳое, ки хондаам, ҳамин беҳтар аст, ва дар ягон ҳисобот нест.'
			},
			{
				by: 'daniyar',
				daysAgo: 42,
				hour: 5,
				minute: 0,
				language: 'kk',
				text: 'Қазақша «бауыры суып кетті» дейміз. Ал resilience дегенді бізде «тұрақтылық» деп аударған. Ауылда бұл сөзді естісем, әңгіме тек электр жарығы туралы болып шығады.'
			},
			{
				by: 'shumaila',
				daysAgo: 42,
				hour: 7,
				minute: 45,
				language: 'en',
				text: 'I am the one who writes “radicalisation” in the plan; forty-one times, I have just counted. I would like to print this thread in front of the definitions, on a page of its own: what mothers say. No names, no countries. May I?'
			},
			{
				by: 'fereshta',
				daysAgo: 42,
				hour: 9,
				minute: 30,
				language: 'fa-AF',
				text: 'بلی، به شرطی که بالایش ننویسید «شاخص‌ها».',
				replyTo: 8
			},
			{
				by: 'ilhom',
				daysAgo: 41,
				hour: 6,
				minute: 10,
				language: 'ru',
				text: 'Поддержу Ферешту, и это серьёзно. Из «взгляд стал другой» за неделю сделают пункт анкеты, и участковый пойдёт смотреть, у кого какой взгляд. Пусть страница так и начинается: «Это не признаки. Так люди говорят о том, по кому скучают».',
				replyTo: 9
			}
		]
	}
];
