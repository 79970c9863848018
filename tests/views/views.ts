import type { Page } from '@playwright/test';
import type { House, HouseName } from './house.ts';

/** One page of the application in one state, as somebody sees it. */
export interface View {
	/** The page as the build calls it. */
	page: string;
	/** `usual`, or what is special. */
	state: string;
	house: HouseName;
	/** `visitor`, `first` (the steward of a new or large house), or a part of somebody's name. */
	who: string;
	at: (house: House) => Promise<string> | string;
	/** Rules of axe that its nature breaks. */
	besides?: string[];
	/** What the server answers. */
	status: number;
	/** What is done once the page is there, to bring the state about. */
	arrange?: (page: Page) => Promise<unknown>;
}

const steward = 'Данияр';
const lead = 'Бурул';
const member = 'Мавзуна';
const observer = 'Maren';

type Extra = Partial<Omit<View, 'page' | 'at'>>;
const view = (page: string, who: string, at: View['at'] = () => page, extra: Extra = {}): View => ({
	...{ page, who, at, state: 'usual', house: 'demo' as const, status: 200 },
	...extra
});

/** Sends the last form of the page as it stands. */
const send = async (page: Page) => {
	const form = page.locator('main form').filter({ has: page.locator('textarea, input:not([type=hidden])') });
	// The browser's own checks would speak first.
	await form.last().evaluate((one: HTMLFormElement) => (one.noValidate = true));
	await form.last().locator('button:not([type=button])').last().click();
	await page.waitForTimeout(600);
};
const cut = async (page: Page) => {
	await page.context().setOffline(true);
	await page.evaluate(() => window.dispatchEvent(new Event('offline')));
	await page.waitForTimeout(600);
};
/** Says that one looks at what was reported, where one has not yet. */
const look = async (page: Page) => {
	const button = page.locator('form[action*=look] button');
	if (await button.count()) await Promise.all([page.waitForLoadState(), button.click()]);
	await page.locator('form[action*=decide]').waitFor();
};
const absent = '00000000-0000-7000-8000-000000000000';
const thread = (house: House) => house.thread('Первая неделя дома');
const longThread = (house: House) => house.thread('Long');
const firstDocument = (house: House) => house.document('The first week');
const group = (house: House) => house.group();
const crowd = async (house: House) => {
	const found = house.database.db.selectFrom('space').select('id').where('name', 'like', 'A group with%');
	return `/groups/${(await found.executeTakeFirstOrThrow()).id}`;
};

/** Each page as people usually meet it, and in the states that look otherwise. */
export const views: View[] = [
	view('/', 'visitor'),
	view('/', 'visitor', undefined, { state: 'new network', house: 'new' }),
	view('/sign-in', 'visitor'),
	view('/sign-in', 'visitor', undefined, { state: 'real', house: 'new' }),
	view('/sign-in', 'visitor', undefined, { state: 'refused', house: 'new', arrange: send }),
	view('/ask-to-join', 'visitor'),
	view('/ask-to-join', 'visitor', undefined, { state: 'refused', arrange: send }),
	view('/forgotten', 'visitor'),
	view('/mails', 'visitor'),
	// Everything stands there twice.
	view('/gallery', 'visitor', undefined, { besides: ['landmark-unique'] }),
	view('/set-up/[token]', 'visitor', (house) => house.setUp(), { house: 'new' }),
	view('/invitation/[token]', 'visitor', (house) => house.invitation(lead)),
	view('/invitation/[token]', 'visitor', () => `/invitation/${absent}`, { state: 'used', status: 404 }),
	view('/invitation/[token]', 'Begenç', (house) => house.invitation(lead), { state: 'signed in' }),
	view('/reset/[token]', 'visitor', (house) => house.reset(member)),
	view('/confirm-address/[token]', member, (house) => house.confirmAddress(member)),

	view('/today', lead),
	view('/today', 'Alone', undefined, { state: 'first day', house: 'new' }),
	view('/today', 'first', undefined, { state: 'new network', house: 'new' }),
	view('/today', 'first', undefined, { state: 'large', house: 'large' }),
	view('/today', member, undefined, { state: 'offline', arrange: cut }),
	view('/for-you', lead),
	view('/for-you', 'Alone', undefined, { state: 'empty', house: 'new' }),
	view('/steward', steward),
	view('/steward', 'first', undefined, { state: 'new network', house: 'new' }),
	view('/groups', lead),
	view('/groups', 'Alone', undefined, { state: 'first day', house: 'new' }),
	view('/groups', 'first', undefined, { state: 'large', house: 'large' }),
	view('/me', lead),
	view('/find', lead),
	view('/find', lead, () => '/find?words=pris', { state: 'found' }),
	view('/find', lead, () => '/find?words=неделя&kind=messages&language=ru', { state: 'messages' }),
	view('/find', lead, () => '/find?words=nothinghere', { state: 'nothing' }),
	view('/steward/organisations', steward),
	view('/steward/organisations/[organisationId]', steward, async (house) => `/steward${await house.organisation()}`),
	view('/reports', lead),
	view('/reports', 'نسرین', undefined, { state: 'answered' }),
	view('/reports', 'Alone', undefined, { state: 'empty', house: 'new' }),
	view('/reports/[caseId]', lead, async (house) => `/reports/${(await house.reported()).caseId}`),
	view('/reports/[caseId]', lead, async (house) => `/reports/${(await house.reported()).caseId}`, {
		state: 'looked at',
		arrange: look
	}),
	view('/reports/of/[messageId]', member, async (house) => `/reports/of/${(await house.reported()).messageId}`),
	view('/reports/of-document/[documentId]', member, async (house) =>
		(await firstDocument(house)).replace('/documents/', '/reports/of-document/')
	),
	view('/reports/of-person/[personId]', member, async (house) => `/reports/of-person/${await house.person('Vasudha')}`),
	view('/groups/[spaceId]/record', lead, async (house) => `${await house.group()}/record`),
	view('/account', member),
	view('/invitations', lead),
	view('/invitations', 'first', undefined, { state: 'empty', house: 'new' }),
	view('/people', member),
	view('/people', member, () => '/people?words=qqqqqq&country=BT', { state: 'nothing found' }),
	view('/people', 'first', undefined, { state: 'large', house: 'large' }),
	view('/people', 'first', undefined, { state: 'new network', house: 'new' }),
	view('/people/[personId]', lead, async (house) => `/people/${await house.person('Vasudha')}`),
	view('/people/[personId]', steward, async (house) => `/people/${await house.person('Vasudha')}`, {
		state: 'steward'
	}),
	view('/people/[personId]', member, () => `/people/${absent}`, { state: 'absent', status: 404 }),
	view('/profile', member),
	view('/profile', 'Alone', undefined, { state: 'first day', house: 'new' }),
	view('/organisations', steward),
	view('/organisations', 'first', undefined, { state: 'empty', house: 'new' }),
	view('/organisations/[organisationId]', member, (house) => house.organisation()),
	view('/focal-points', steward),
	view('/focal-points', 'first', undefined, { state: 'empty', house: 'new' }),
	view('/questions', member),
	view('/questions', 'first', undefined, { state: 'empty', house: 'new' }),
	view('/questions/[threadId]', lead, (house) => house.thread('A mother is sure')),
	view('/questions/[threadId]', lead, (house) => house.thread('وقتی دکمهٔ'), { state: 'right to left' }),
	view('/questions/ask', member),
	view('/questions/ask', member, undefined, { state: 'refused', arrange: send }),

	view('/groups/[spaceId]', lead, group),
	view('/groups/[spaceId]', observer, group, { state: 'observer' }),
	view('/groups/[spaceId]', steward, group, { state: 'outside, open' }),
	view('/groups/[spaceId]', 'first', (house) => house.group('Returning families'), { state: 'empty', house: 'new' }),
	view('/groups/[spaceId]', 'first', crowd, { state: 'large', house: 'large' }),
	view('/groups/[spaceId]', 'Alone', () => `/groups/${absent}`, { state: 'absent', house: 'new', status: 404 }),
	view('/groups/[spaceId]/settings', lead, async (house) => `${await house.group()}/settings`),
	view('/groups/[spaceId]/committee', lead, async (house) => `${await house.group()}/committee`),
	view('/threads/[threadId]', lead, thread),
	view('/threads/[threadId]', member, (house) => house.thread('بلاک کی'), { state: 'right to left' }),
	view('/threads/[threadId]', observer, thread, { state: 'observer' }),
	view('/threads/[threadId]', member, (house) => house.thread('Бойы ұзын'), { state: 'closed' }),
	view('/threads/[threadId]/messages/[messageId]', lead, (house) => house.edited()),
	view('/threads/[threadId]/settings', lead, async (house) => `${await thread(house)}/settings`),
	view('/threads/[threadId]/following', observer, async (house) => `${await thread(house)}/following`),
	view('/threads/[threadId]', member, thread, { state: 'offline', arrange: cut }),
	view('/threads/[threadId]', 'first', longThread, { state: 'large', house: 'large' }),
	view('/documents/[documentId]', lead, firstDocument),
	view('/documents', lead),
	view('/documents', lead, () => '/documents?kind=strategy&by=Nobody', { state: 'nothing fits' }),
	view('/documents', member, () => '/documents?shelf=trash', { state: 'empty trash' }),
	view('/documents', 'first', () => '/documents', { state: 'long', house: 'large' }),
	view('/documents/[documentId]/comment', lead, async (house) => `${await firstDocument(house)}/comment`),
	view('/documents/[documentId]/rights', lead, async (house) => `${await firstDocument(house)}/rights`),
	view('/documents/[documentId]/rights', lead, async (house) => `${await firstDocument(house)}/rights?words=Maren`, {
		state: 'naming somebody'
	}),
	view('/published/[publicationId]', 'visitor', (house) => house.published('The first week')),
	view('/shared/[token]', 'visitor', (house) => house.shared('The first week')),
	view('/documents/[documentId]/versions', lead, async (house) => `${await firstDocument(house)}/versions`),
	view(
		'/documents/[documentId]/versions/[versionId]',
		lead,
		async (house) => `${await firstDocument(house)}/versions/now`
	),
	view(
		'/documents/[documentId]/versions/compare',
		lead,
		async (house) => `${await firstDocument(house)}/versions/compare`
	),
	view('/documents/[documentId]', observer, (house) => house.document('The first week'), { state: 'observer' }),
	view('/documents/[documentId]', 'first', (house) => house.document('Long'), { state: 'empty', house: 'large' }),
	view('/nowhere', 'visitor', undefined, { state: 'absent', status: 404 }),
	view('/nowhere', member, undefined, { state: 'absent, signed in', status: 404 })
];

/** Addresses in the table that are no page: what stands there is the page of errors. */
export const nowhere = '/nowhere';
