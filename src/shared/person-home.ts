import type { Vouching } from './invitations.ts';
import type { Muting } from './muting.ts';
import type { PersonCard } from './people.ts';
import type { Profile } from './profiles.ts';

/** What somebody's page shows. `vouching` is null where one may not see who answers for her. */
export interface PersonPage {
	profile: Profile;
	vouching: Vouching | null;
	/** What I do about her. */
	muting: Muting;
	/** Those who invited and confirmed her, as far as one may know of them. */
	people: PersonCard[];
}
