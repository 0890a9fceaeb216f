import { murmur128 } from '../neural/hash.ts';
import { MODEL_MAGIC, MODEL_VERSION } from '../neural/model-file.ts';

/**
 * A model file (format: src/language/neural/model-file.ts).
 * @param header what the header says beside its tensors
 * @param tensors {name, kind: 'i8' | 'f32' | 'text', values, columns?}
 */
export function modelFile(header, tensors) {
  const parts = [];
  let size = 0;
  const entries = tensors.map(({ name, kind, values, columns = 0 }) => {
    const bytes = bytesOf(kind, values);
    const padding = -size & 15;
    parts.push(Buffer.alloc(padding), bytes);
    const offset = size + padding;
    size = offset + bytes.length;
    const rows = kind === 'i8' ? values.length / columns : values.length;
    return { name, kind, offset, length: bytes.length, rows, columns };
  });
  const json = Buffer.from(JSON.stringify({ ...header, tensors: entries }));
  const head = Buffer.concat([json, Buffer.alloc(-(json.length + 32) & 15, ' ')]);
  const body = Buffer.concat([head, ...parts]);
  const prefix = Buffer.alloc(32);
  prefix.write(MODEL_MAGIC, 'latin1');
  prefix.writeUInt32LE(MODEL_VERSION, 8);
  prefix.writeUInt32LE(head.length, 12);
  prefix.write(murmur128(body), 16, 'hex');
  return Buffer.concat([prefix, body]);
}

function bytesOf(kind, values) {
  if (kind === 'text') return Buffer.from(values.join('\n'));
  if (kind === 'f32') return Buffer.from(Float32Array.from(values).buffer);
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}
