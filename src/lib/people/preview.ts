import { seeField, type Relation } from '#shared/policies/people.ts';
import type { OwnProfile, Profile, ProfileField } from '#shared/profiles.ts';

/** One's own profile as somebody sees it who shares a group, or who does not: by the same rule as on the server. */
export const asSeenBy = (own: OwnProfile, relation: Relation): Profile => {
	const shown = <T>(field: ProfileField, value: T, nothing: T): T =>
		seeField(relation, own.visibility[field]) ? value : nothing;
	const { card } = own;
	return {
		card: {
			...card,
			names: card.pseudonymous && relation !== 'self' ? card.names.slice(0, 1) : card.names,
			country: shown('country', card.country, null),
			sector: shown('sector', card.sector, null),
			occupation: shown('occupation', card.occupation, null),
			organisation: shown('organisation', card.organisation, null),
			languages: shown('languages', card.languages, [])
		},
		place: shown('place', own.place, null),
		organisationId: shown('organisation', own.organisationId, null),
		worksOn: shown('worksOn', own.worksOn, null),
		askAbout: shown('askAbout', own.askAbout, null),
		themes: shown('themes', own.themes, []),
		willingToAnswer: shown('willing', own.willingToAnswer, false),
		willingToMeet: shown('willing', own.willingToMeet, false)
	};
};
