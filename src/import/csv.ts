import { withoutGuard } from '../export/delimited.js';
import { readTable, type Table } from './delimited.js';
import { type GraphFile, notAGraph, type RawEdge, type RawGraph, type RawNode, type RawValue } from './raw.js';

/** What a column is, by its head. */
interface Column {
  readonly name: string;
  readonly type: string;
}

/** A table whose columns are known. */
interface Typed extends Table {
  readonly file: string;
  readonly columns: readonly Column[];
  /** Whether apostrophes may stand before what a spreadsheet would run; not in tables for neo4j-admin. */
  readonly guarded: boolean;
}

/**
 * Reads tables of nodes and of edges: those of Gephi (`Id`, `Label`; `Source`, `Target`, `Type`, `Weight`), those of
 * neo4j-admin (`:ID`, `:LABEL`; `:START_ID`, `:END_ID`, `:TYPE`, typed columns), and lists of edges with heads such as
 * `from,to` or `subject,relation,object`. A table of edges is enough: its ends are the nodes then.
 *
 * @throws Failure `not-a-graph`
 */
export function readCsvGraph(files: readonly GraphFile[]): RawGraph {
  const nodes: RawNode[] = [];
  const edges: RawEdge[] = [];
  let tablesOfNodes = 0;
  for (const file of files) {
    const read = readTable(file);
    const columns = read.head.map(columnOf);
    const guarded = !read.head.some((head) => head.includes(':'));
    const table: Typed = { ...read, file: file.name, columns, guarded };
    const source = placeOf(columns, SOURCES);
    const target = placeOf(columns, TARGETS);
    const id = placeOf(columns, IDS);
    if (source >= 0 && target >= 0) edges.push(...edgesOf(table, { source, target, id }));
    else if (id >= 0) {
      tablesOfNodes++;
      nodes.push(...nodesOf(table, id));
    } else {
      const mend = 'Head the columns Source and Target for edges, Id for nodes, or as neo4j-admin has them.';
      throw notAGraph(`${file.name}, line 1`, 'the names of the columns say neither edges nor nodes', mend);
    }
  }
  return { nodes, edges, own: null, endsAreNodes: tablesOfNodes === 0 };
}

const SOURCES = [':START_ID', 'source', 'from', 'start', 'subject'];
const TARGETS = [':END_ID', 'target', 'to', 'end', 'object'];
const IDS = [':ID', 'id', 'key', 'name', 'label'];

/** `name:ID(Person)`, `:TYPE`, `weight:double`, `Label`. */
function columnOf(head: string): Column {
  const match = /^([^:]*):([A-Za-z_]+(?:\[\])?)(?:[({].*)?$/.exec(head);
  if (!match) return { name: head, type: '' };
  const [, name, type] = match;
  if (/^(?:ID|LABEL|START_ID|END_ID|TYPE|IGNORE)$/.test(type!)) return { name: `:${type}`, type: '' };
  return { name: name!, type: type!.toLowerCase() };
}

function placeOf(columns: readonly Column[], names: readonly string[]): number {
  for (const name of names) {
    const at = columns.findIndex((column) => column.name === name || column.name.toLowerCase() === name);
    if (at >= 0) return at;
  }
  return -1;
}

function nodesOf(table: Typed, id: number): RawNode[] {
  const shown = table.columns[id]!.name.toLowerCase();
  const spent = new Set(shown === 'name' || shown === 'label' ? [] : [id]);
  return table.rows.map(({ cells, line }) => {
    const key = textAt(table, cells, id);
    const place = `${table.file}, line ${line}`;
    if (key === null) throw notAGraph(place, 'a node has no id', 'Give every row one.');
    return { key, attributes: attributesOf(table, cells, spent, place), place };
  });
}

function edgesOf(
  table: Typed,
  at: { readonly source: number; readonly target: number; readonly id: number },
): RawEdge[] {
  const { columns } = table;
  const id = ['id', 'key'].includes(columns[at.id]?.name.toLowerCase() ?? '') ? at.id : -1;
  const spent = new Set([at.source, at.target, id]);
  return table.rows.map(({ cells, line }) => {
    const place = `${table.file}, line ${line}`;
    const [source, target] = [textAt(table, cells, at.source), textAt(table, cells, at.target)];
    if (source === null || target === null) {
      const end = columns[source === null ? at.source : at.target]!.name;
      throw notAGraph(place, `an edge has no ${end}`, 'Give every row both ends.');
    }
    return {
      key: textAt(table, cells, id),
      source,
      target,
      attributes: attributesOf(table, cells, spent, place),
      place,
    };
  });
}

function textAt({ guarded }: Typed, cells: readonly (string | null)[], at: number): string | null {
  const cell = cells[at] ?? null;
  return cell !== null && guarded ? withoutGuard(cell) : cell;
}

function attributesOf(
  { columns, guarded }: Typed,
  cells: readonly (string | null)[],
  spent: ReadonlySet<number>,
  place: string,
): Map<string, RawValue> {
  const attributes = new Map<string, RawValue>();
  for (const [index, { name, type }] of columns.entries()) {
    const cell = cells[index] ?? null;
    if (spent.has(index) || cell === null || name === '' || name === ':IGNORE') continue;
    const value = cellValue(cell, type);
    if (value === null) throw notAGraph(place, `${name} is ${JSON.stringify(cell)}`, 'Write a finite number.');
    attributes.set(NEO4J[name] ?? name, typeof value === 'string' && guarded ? withoutGuard(value) : value);
  }
  return attributes;
}

const NEO4J: Readonly<Record<string, string>> = { ':LABEL': 'type', ':TYPE': 'relation' };

/** A cell without a type in the head is a number where a number is written just so; null where a number is not one. */
function cellValue(cell: string, type: string): RawValue | null {
  if (type.endsWith('[]')) return cell.split(';');
  if (type === 'boolean') return cell.trim().toLowerCase() === 'true';
  if (/^(?:int|long|float|double|short|byte)$/.test(type)) {
    const number = Number(cell);
    return cell.trim() !== '' && Number.isFinite(number) ? number : null;
  }
  return type === '' && cell === String(Number(cell)) && Number.isFinite(Number(cell)) ? Number(cell) : cell;
}
