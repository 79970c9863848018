/** The demo network itself: what it is called, what it is for, and the keys of the people who keep the house. */
export const network = {
	name: 'Prevention Practitioners of Central and South Asia',
	purpose:
		'People who prevent violent extremism in ten countries, and a few friends from outside, comparing real work between conferences.',
	stewards: ['daniyar', 'yalini']
};
