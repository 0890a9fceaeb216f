import { seeded } from '../../src/ontology/seeded.js';
import { mutate } from './mutate.js';
import type { Target } from './targets.js';

/** An input that did harm. */
export interface Harm {
  readonly target: string;
  /** Its number in the run, which its seed brings back. */
  readonly number: number;
  readonly what: string;
  readonly input: string;
}

/** What an input took, in milliseconds: of the processor, which other programs hardly change, and of the clock. */
export interface Taken {
  readonly number: number;
  readonly processor: number;
  readonly clock: number;
}

export interface FuzzOptions {
  readonly inputs: number;
  readonly seed: number;
  /** Is told after each input how long it took. */
  readonly onInput?: (target: Target, taken: Taken) => void;
}

/** Gives hostile inputs to the targets, each in its share, and collects what did harm: a crash, or a changed prototype. */
export async function fuzz(targets: readonly Target[], { inputs, seed, onInput }: FuzzOptions): Promise<Harm[]> {
  const bag = targets.flatMap((target) => Array<Target>(target.share).fill(target));
  const before = prototypes();
  const harm: Harm[] = [];
  for (let number = 0; number < inputs; number += 1) {
    const random = seeded(seed + number);
    const target = bag[Math.floor(random() * bag.length)]!;
    const input = mutate(target.seeds, random);
    const [started, used] = [performance.now(), process.cpuUsage()];
    try {
      await target.run(input);
      if (prototypes() !== before) throw new Error('a prototype was changed');
    } catch (error) {
      const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      harm.push({
        target: target.name,
        number,
        what,
        input: JSON.stringify(Buffer.from(input).toString('latin1')).slice(0, 2000),
      });
    }
    const { user, system } = process.cpuUsage(used);
    onInput?.(target, { number, processor: (user + system) / 1000, clock: performance.now() - started });
  }
  return harm;
}

function prototypes(): string {
  return [Object.prototype, Array.prototype, String.prototype, Function.prototype]
    .map((one) => Reflect.ownKeys(one).length)
    .join(' ');
}
