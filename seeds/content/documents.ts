import { firstWeekDocuments } from './documents-first-week.ts';
import { classFirst } from './documents-school.ts';
import { strategy } from './documents-strategy.ts';
import { thursdayCall } from './documents-supervision.ts';
import type { DemoDocument } from './types.ts';

/** The documents of the demo's working groups, each at another stage of writing. */
export const documents: DemoDocument[] = [strategy, classFirst, ...firstWeekDocuments, thursdayCall];
