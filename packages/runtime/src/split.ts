/**
 * Where a record falls in a split: a number in [0, 100), always the same for the same record, and
 * of two splits or two sequences independent of one another.
 *
 * FNV-1a over the UTF-16 units of the key, the sequence and the split's name, then MurmurHash3's
 * finalizer, without which keys that differ in their last character alone would stay close.
 */
export function splitOf(key: string, sequence: string, name: string): number {
  const text = `${key}\n${sequence}\n${name}`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000) * 100;
}
