/** Files deeper in folders than this are left: nobody keeps articles there. */
const DEEPEST = 12;

/**
 * All files of a drop, those in folders too, in the order of their paths. Must be called before the event is over: the
 * browser forgets what was dropped then.
 */
export function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  const loose = [...files];
  if (!entries.some((entry) => entry?.isDirectory)) return Promise.resolve(loose);
  return Promise.all(entries.map((entry) => (entry ? filesOf(entry, 0) : []))).then((found) => found.flat());
}

async function filesOf(entry: FileSystemEntry, depth: number): Promise<File[]> {
  if (entry.name.startsWith('.') || depth > DEEPEST) return [];
  if (entry.isFile) {
    const file = entry as FileSystemFileEntry;
    return [await new Promise<File>((resolve, reject) => file.file(resolve, reject))];
  }
  const inside = await entriesOf((entry as FileSystemDirectoryEntry).createReader());
  inside.sort((a, b) => (a.name < b.name ? -1 : 1));
  return (await Promise.all(inside.map((one) => filesOf(one, depth + 1)))).flat();
}

/** A reader gives the entries of a folder a hundred at a time, and none at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
