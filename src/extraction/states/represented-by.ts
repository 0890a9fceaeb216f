import type { Scene, StateClaim } from './scene.js';
import { verbClaims } from './verbs.js';

const PERSONS = new Set(['official', 'person']);
const BODIES = new Set(['country', 'group', 'place']);

/**
 * ```
 * The Israeli side was represented by Tzachi Hanegbi
 *     ^^^^^^^^^^^^     ^^^^^^^^^^^    ^^^^^^^^^^^^^^
 *     object           trigger        subject
 * ```
 */
export function representedBy(scene: Scene): StateClaim[] {
  return verbClaims(
    scene,
    { relation: 'represents', lemmas: new Set(['represent']), subject: PERSONS, object: BODIES },
    'represented-by',
  );
}
