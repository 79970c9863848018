/** The rule book: pure predicates, each with a number that a test cites. The server enforces them, the browser asks them what to show. */
export * from './audience.ts';
export * from './discussions.ts';
export * from './documents.ts';
export * from './following.ts';
export * from './invitations.ts';
export * from './mentions.ts';
export * from './network.ts';
export * from './people.ts';
export * from './questions.ts';
export * from './reports.ts';
export * from './spaces.ts';
export * from './versions.ts';
export * from './writing.ts';
