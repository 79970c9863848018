import type { News, NewsKind, NewsOf } from '#shared/live.ts';
import { onAnnouncement, type Announcement, type Effect } from '#server/core/activity.ts';

/** What was told to the world outside the database since the test began to listen. */
export interface Heard {
	announcements: Announcement[];
	readonly news: News[];
	readonly effects: Effect[];
	of<K extends NewsKind>(kind: K): NewsOf<K>[];
}

/** Listens, in the sockets' place, to everything that is told after a commit. */
export const listen = (): Heard => {
	const announcements: Announcement[] = [];
	onAnnouncement((announcement) => void announcements.push(announcement));
	return {
		announcements,
		get news() {
			return announcements.flatMap((one) => one.news);
		},
		get effects() {
			return announcements.flatMap((one) => one.effects);
		},
		of<K extends NewsKind>(kind: K) {
			return this.news.filter((news): news is NewsOf<K> => news.kind === kind);
		}
	};
};
