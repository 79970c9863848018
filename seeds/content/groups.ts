import type { DemoGroup } from './types.ts';

/** The working groups of the demo network: one that anybody in the network may enter, and one by invitation. */
export const groups: DemoGroup[] = [
	{
		key: 'prisons',
		name: 'Prisons and rehabilitation',
		purpose:
			'What helps people leave prison and stay out of violence: the months before the gate, the weeks after it, and the staff on both sides. Bring what you tried, above all what did not work. We describe situations, never persons.',
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
			{ person: 'maren', role: 'observer' }
		]
	},
	{
		key: 'families',
		name: 'Families of returnees',
		purpose:
			'For those who sit with families after a return: children who start school late, mothers who answer for everybody, grandmothers who bring up a household a second time. What is said here stays here, unless the one who said it agrees.',
		access: 'invitation',
		members: [
			{ person: 'dilbar', role: 'lead' },
			{ person: 'akmaral', role: 'member' },
			{ person: 'nasrin', role: 'member' },
			{ person: 'tilek', role: 'member' },
			{ person: 'luqman', role: 'member' },
			{ person: 'sugath', role: 'member' },
			{ person: 'burul', role: 'member' },
			{ person: 'vasudha', role: 'observer' }
		]
	}
];
