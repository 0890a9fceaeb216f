import type { Runtime } from '../runtime.js';
import type { CypherValue } from '../values/types.js';

/** What a function is called with beside its arguments. */
export interface Call {
  readonly name: string;
  readonly at: number;
  readonly runtime: Runtime;
}

/** A function of values. Unless `takesNull`, a null among its arguments gives null without a call. */
export interface CypherFunction {
  /** Fewest and most arguments. */
  readonly args: readonly [number, number];
  readonly takesNull?: boolean;
  readonly run: (args: readonly CypherValue[], call: Call) => CypherValue;
}

export type Functions = Readonly<Record<string, CypherFunction>>;
