import type { QuestionForm } from '../types.js';
import { connected } from './connected.js';
import { content } from './content.js';
import { did } from './did.js';
import { happened } from './happened.js';
import { howMany } from './how-many.js';
import { isA } from './is-a.js';
import { opinion } from './opinion.js';
import { saidAbout } from './said-about.js';
import { thereAre } from './there-are.js';
import { wants } from './wants.js';
import { when } from './when.js';
import { whereEvent } from './where-event.js';
import { whereIs } from './where-is.js';
import { who } from './who.js';
import { whoIs } from './who-is.js';
import { whoSaid } from './who-said.js';
import { why } from './why.js';
import { yesNo } from './yes-no.js';

/** The kinds of questions, in the order in which they are tried: those of a fixed wording before the general ones. */
export const QUESTION_FORMS: readonly QuestionForm[] = [
  connected,
  happened,
  saidAbout,
  wants,
  opinion,
  did,
  content,
  whoIs,
  whereIs,
  isA,
  when,
  whereEvent,
  thereAre,
  howMany,
  whoSaid,
  why,
  yesNo,
  who,
];
