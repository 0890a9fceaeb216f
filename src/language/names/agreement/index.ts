import type { Evidence } from '../types.js';
import { acronym } from './acronym.js';
import type { Document } from './document.js';
import { repeated } from './repeated.js';
import { storm } from './storm.js';
import { surname } from './surname.js';

/** Every way in which the mentions of a document inform each other. */
export const agreements: readonly ((document: Document) => Evidence[])[] = [repeated, surname, acronym, storm];
