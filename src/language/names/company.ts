import type { FoundSpan } from './types.js';

/**
 * A legal form behind a name makes it a group and belongs to it, with or without a comma.
 *
 * ```
 * Harbour Lights , Inc.
 * ^^^^^^^^^^^^^^^^^^^^^ group
 * ```
 */
export function withLegalForm(words: readonly string[], span: FoundSpan): FoundSpan {
  if (span.type === 'date' || span.type === 'country') return span;
  const at = words[span.last] === ',' ? span.last + 1 : span.last;
  return LEGAL_FORM.test(words[at] ?? '') ? { ...span, last: at + 1, type: 'group' } : span;
}

const LEGAL_FORM = /^(?:Inc|Ltd|Corp|Co|Bros|LLC|LLP|L\.L\.C|PLC|plc|GmbH|S\.A|N\.V|B\.V)\.?$/;
