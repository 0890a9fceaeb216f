/** A query over the harbour, and its rows (`a | b // c | d`) or the error that it ends in. */
export type Row = readonly [query: string, outcome: string];
