import type { DocumentFacts } from '../document-rights.ts';
import { writeDocument } from './documents.ts';
import type { Standing } from './standing.ts';

/** H1 Whoever writes in a document names its versions and sets it back to one; whoever reads it reads them. */
export const restoreDocument = (who: Standing, doc: DocumentFacts) => writeDocument(who, doc);
