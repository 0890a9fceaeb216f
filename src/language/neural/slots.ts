/** Uses of a word that are remembered, at most: so often it is passed over when room is sought. */
const MOST_USES = 3;

/**
 * Which word has which of a fixed number of slots. Where none is free, a word leaves that was not met again since it came
 * or since room was sought last (the generalised clock of Smith 1978): common words stay, rare ones pass through.
 */
export class Slots {
  private readonly bySlot: (string | undefined)[];
  private readonly byWord = new Map<string, number>();
  private readonly uses: Uint8Array;
  /** The round in which each slot was last asked for. */
  private readonly rounds: Int32Array;
  private round = 0;
  private hand = 0;

  constructor(private readonly count: number) {
    this.bySlot = new Array<string | undefined>(count);
    this.uses = new Uint8Array(count);
    this.rounds = new Int32Array(count).fill(-1);
  }

  /** Begins a round: no word that is asked for or put in leaves before the next one. */
  begin(): void {
    this.round++;
  }

  /** The slot of a word, -1 where it has none. */
  find(word: string): number {
    const slot = this.byWord.get(word);
    if (slot === undefined) return -1;
    if (this.rounds[slot] !== this.round) {
      this.rounds[slot] = this.round;
      if (this.uses[slot]! < MOST_USES) this.uses[slot] = this.uses[slot]! + 1;
    }
    return slot;
  }

  /** Makes room for a word that has no slot. A round must not need more slots than there are. */
  put(word: string): number {
    while (!this.isFree(this.hand)) {
      if (this.uses[this.hand]! > 0) this.uses[this.hand] = this.uses[this.hand]! - 1;
      this.hand = (this.hand + 1) % this.count;
    }
    const slot = this.hand;
    this.hand = (slot + 1) % this.count;
    const before = this.bySlot[slot];
    if (before !== undefined) this.byWord.delete(before);
    this.bySlot[slot] = word;
    this.byWord.set(word, slot);
    this.uses[slot] = 0;
    this.rounds[slot] = this.round;
    return slot;
  }

  private isFree(slot: number): boolean {
    return this.rounds[slot] !== this.round && this.uses[slot] === 0;
  }
}
