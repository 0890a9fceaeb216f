import { abbreviationClass } from './abbreviations.js';
import type { Atoms } from './atoms.js';
import { Features, mix } from './linear.js';

/**
 * What decides whether a token ends between two atoms that touch:
 * ```
 * a 15-year-old boy
 *      ^^    atom `right - 1` and atom `right`
 * ```
 * Identities and shapes of the two, of their neighbours as far as they touch, and of the first atom after the next
 * white space.
 */
export class BoundaryFeatures extends Features {
  constructor(private readonly atoms: Atoms) {
    super();
  }

  /** @param afterSplit whether the token that holds the left atom began right before it */
  collect(right: number, afterSplit: boolean, next: number): void {
    const { id, shape, glued } = this.atoms;
    const left = right - 1;
    const hasBefore = glued[left] === 1;
    const hasAfter = glued[right + 1] === 1;
    const L = id[left]!;
    const R = id[right]!;
    const sL = shape[left]!;
    const sR = shape[right]!;
    const B = hasBefore ? id[left - 1]! : 1;
    const A = hasAfter ? id[right + 1]! : 1;
    const sB = hasBefore ? shape[left - 1]! : 1;
    const sA = hasAfter ? shape[right + 1]! : 1;
    const sAA = hasAfter && glued[right + 2] === 1 ? shape[right + 2]! : 1;
    const N = id[next] ?? 2;
    const sN = shape[next] ?? 2;
    const split = afterSplit ? 1 : 0;
    this.clear();
    this.add(1, L);
    this.add(2, R);
    this.add(3, L, R);
    this.add(4, B, L, R);
    this.add(5, L, R, A);
    this.add(6, sL, sR);
    this.add(7, sB, sL, sR);
    this.add(8, sL, sR, sA);
    this.add(9, mix(sB, sL), sR, sA);
    this.add(10, L, sR);
    this.add(11, sL, R);
    this.add(12, L, R, sA);
    this.add(13, B, L, sR);
    this.add(14, sB, L, sR, sA);
    this.add(15, B, L);
    this.add(16, sL, R, A);
    this.add(17, R, sA, sN);
    this.add(18, L, R, N);
    this.add(19, sL, mix(R, sA), sN);
    this.add(20, L, mix(R, sA), sN);
    this.add(21, abbreviationClass(L), mix(R, sA), sN);
    this.add(22, split, sL, sR, sB);
    this.add(23, split, L, R);
    this.add(24, split, sL, sR, sA);
    this.add(25, mix(sB, sL), sR, sA, sAA);
    this.add(26, B, L, R, A);
    this.add(27, mix(split, sB), L, sR, sA);
    this.add(28, 0);
  }
}
