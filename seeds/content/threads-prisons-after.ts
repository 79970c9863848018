import type { DemoThread } from './types.ts';

/** Still more discussions of the open group on prisons: how one ends, and what becomes of a notebook. */
export const prisonThreadsAfter: DemoThread[] = [
	{
		group: 'prisons',
		title: 'How do you end, when nobody has told you that it is over?',
		language: 'en',
		by: 'friederike',
		daysAgo: 58,
		hour: 8,
		messages: [
			{
				by: 'friederike',
				daysAgo: 58,
				hour: 8,
				minute: 0,
				language: 'en',
				text: 'After fifteen years I am still bad at one thing: stopping. The grant ends, or somebody moves, or it is simply good, and then we sit opposite each other once more and neither of us says so. I have had endings that were a text message. I have had one that lasted two years, because each of us thought that the other needed it.\n\nHow do you end? Not the form. The last half hour.'
			},
			{
				by: 'akmaral',
				daysAgo: 58,
				hour: 10,
				minute: 30,
				language: 'ru',
				text: 'Последняя встреча у нас — та, на которой угощает семья, а мы ничего не приносим. Весь год в руках то пакет, то справка, то новость. А тут приходим с пустыми руками, и все понимают. Одна бабушка так и сказала: «Ну наконец-то в гости».'
			},
			{
				by: 'jasur',
				daysAgo: 57,
				hour: 6,
				minute: 15,
				language: 'uz-Latn',
				text: 'Shogird birinchi marta oʻzi buyurtma oladi va mendan maslahat soʻramaydi. Men buni odatda birovdan eshitaman. Avval xafa boʻlaman, keyin xursand boʻlaman. Shu bilan tamom.'
			},
			{
				by: 'abdulhay',
				daysAgo: 57,
				hour: 12,
				minute: 40,
				language: 'uz-Cyrl',
				text: 'Менда тугамайди, жума куни келаверади. Лекин бир фарқи бор: аввал савол сўраб келарди, энди бир чеккада бошқа бировга жавоб бериб ўтирган бўлади. Мен кўрмаганга оламан-да, ёнидан ўтиб кетаман.'
			},
			{
				by: 'mavzuna',
				daysAgo: 56,
				hour: 5,
				minute: 20,
				language: 'tg',
				text: 'Дар мо анҷомро дарвоза муайян мекунад, на мо: рӯзи озодшавӣ омад — тамом. Барои ҳамин вохӯрии охиринро як ҳафта пештар мегузаронам, то ки барои рӯзи охир танҳо хайрбод монад. Ва як савол медиҳам: «Дар ин муддат ман дар куҷо хато кардам?» Бори аввал метарсидам. Ҳоло ин беҳтарин нимсоати кори ман аст.'
			},
			{
				by: 'friederike',
				daysAgo: 56,
				hour: 7,
				minute: 45,
				language: 'en',
				text: 'Mavzuna, I tried your question yesterday, two years late, on the telephone. The answer came at once: “You looked at the clock whenever I was about to say something.” I had no idea. We laughed, and I believe that now it is finished.',
				replyTo: 4
			},
			{
				by: 'burul',
				daysAgo: 55,
				hour: 4,
				minute: 30,
				language: 'ky',
				text: 'Бизде мөөнөт бүтөт, адам бүтпөйт. Акыркы жолугушууда мен өзүмдүн эмес, башка үч кишинин номерин жаздырам. Анан менин көзүмчө бирөөсүнө чалат. Эмне жөнүндө чалса да мейли: бирөөбүз базардагы күрүчтүн баасын сураган. Чалып бүткөндөн кийин чай ичебиз да, коштошобуз.'
			},
			{
				by: 'akmaral',
				daysAgo: 54,
				hour: 6,
				minute: 10,
				language: 'ru',
				text: 'Собрала, чтобы не потерялось:\n\n- последняя встреча **в гостях**, с пустыми руками;\n- вопрос «в чём я ошибался?» за неделю до конца;\n- три чужих номера вместо своего.\n\n@Бурул, а если из трёх никто не ответит?'
			},
			{
				by: 'burul',
				daysAgo: 54,
				hour: 9,
				minute: 25,
				language: 'ru',
				text: '> а если из трёх никто не ответит?\n\nТогда звонит мне. Мой номер никто не стирает, он просто _четвёртый_.',
				replyTo: 7
			},
			{
				by: 'friederike',
				daysAgo: 53,
				hour: 8,
				minute: 40,
				language: 'en',
				text: 'For the handbook, then, in three lines. Please mend what I have wrong:\n\n| When | What we do | Who decides |\n| --- | --- | --- |\n| A month before | say the day aloud | both |\n| A week before | ask where we went wrong | the one who asks |\n| The last half hour | be a guest | the family |\n\n1. One page, no more.\n2. Read it to @Mavzuna first.\n\n@leads, may it go to the whole group?'
			}
		]
	},
	{
		group: 'prisons',
		title: 'What becomes of your notebook?',
		language: 'en',
		by: 'devendra',
		daysAgo: 30,
		hour: 5,
		messages: [
			{
				by: 'devendra',
				daysAgo: 30,
				hour: 5,
				minute: 15,
				language: 'en',
				text: 'I am the guest who spoils the tea. Several of you write that you keep a notebook, without names, for yourself. If somebody with the right stamp asks for it, is it still yours? Where I work, a notebook kept on duty belongs to the file, and “without names” lasts until the visitors’ register is laid beside it.\n\nI do not say that you should write nothing. I ask what you write, what for, and when you throw it away.'
			},
			{
				by: 'mavzuna',
				daysAgo: 30,
				hour: 7,
				minute: 40,
				language: 'ru',
				text: 'Это я писала про тетрадь. Вчера перечитала её вашими глазами. Имён нет, но есть «тот, у кого два брата в одной бригаде», и любой дежурный скажет, кто это. Вырвала сорок страниц. Оставила вопросы, которые задавала, ответы убрала. Оказывается, вопросов хватает, чтобы вспомнить, докуда мы дошли.'
			},
			{
				by: 'friederike',
				daysAgo: 30,
				hour: 9,
				minute: 30,
				language: 'en',
				text: 'I used to write two pages after each meeting, because my trainer had said that memory is unreliable. Then one of my files was asked for. In it I had written “seems honest”. Two words. They were read aloud by somebody who had not been in the room, in a voice that I would not have used.\n\nSince then I write what I would let the person read, and mostly I let the person read it.'
			},
			{
				by: 'burul',
				daysAgo: 29,
				hour: 4,
				minute: 45,
				language: 'ru',
				text: 'Журнал у нас обязателен, и то, что обязательно, я пишу: дата, пришёл, тема из списка. А тетрадь завела другую, не о людях, о себе: «Сегодня перебила три раза. Обещала и не позвонила». Если её изымут, стыдно будет только мне.'
			},
			{
				by: 'jasur',
				daysAgo: 29,
				hour: 8,
				minute: 20,
				language: 'uz-Latn',
				text: 'Men umuman yozmayman, qoʻlim doim loyda. Shogirdlarim mendan biror marta ham “nima yozyapsiz?” deb soʻramagan. Balki shuning uchun gapirishar.'
			},
			{
				by: 'devendra',
				daysAgo: 28,
				hour: 5,
				minute: 50,
				language: 'en',
				text: 'Burul, that is the best notebook I have heard of.\n\nA rule of thumb, and whoever knows your own law must correct it. Write what you did, not what the other said. Before a sentence, ask whom it could hurt in three years, in the hands of your successor’s successor. Put a date on the cover for throwing it away. And find out to whom the paper belongs now, while nobody is asking.',
				replyTo: 3
			},
			{
				by: 'luqman',
				daysAgo: 28,
				hour: 12,
				minute: 10,
				language: 'ur',
				text: 'میں نے اپنی کاپی کے سرورق پر لکھ دیا: “عید کے بعد جلا دی جائے گی۔” ایک صاحب نے پڑھ کر پوچھا، “کون سی عید؟” میں نے کہا، “جو پہلے آئے۔” کہنے لگے، “پھر تو آج بات کر لیتے ہیں۔”'
			}
		]
	}
];
