import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../../src/ontology/seeded.js';
import { MAIN, stringer } from '../fixtures/cli.js';
import { manyReports } from '../fixtures/reports.js';

const FEW = 12;
const MORE = 40;

let folder: string;
/** Reports, and a store of the first of them. */
let few: string;
let more: string;
let whole: string;
let expected: string;
let count = 0;

const exported = (graph: string) => stringer(['export', '-', '--format', 'json', '--graph', graph]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stringer-faults-'));
  await chmod(folder, 0o755);
  few = join(folder, 'few.jsonl');
  more = join(folder, 'more.jsonl');
  whole = join(folder, 'whole.db');
  await writeFile(few, manyReports(FEW));
  await writeFile(more, manyReports(MORE));
  expect(stringer(['build', few, '--graph', whole])).toMatchObject({ code: 0 });
  expected = exported(whole).out;
  expect(JSON.parse(expected).attributes.articles).toHaveLength(FEW);
});
afterAll(() => rm(folder, { recursive: true }));

async function copied(): Promise<string> {
  const path = join(folder, `${count++}.db`);
  await cp(whole, path);
  return path;
}

describe('a disk without room', () => {
  // Writes a store under a limit for the size of files, which acts as a full disk does.
  const limited = (blocks: number, ...args: string[]) => {
    const script = `ulimit -f ${blocks}; trap '' XFSZ; exec "$0" "$@"`;
    return spawnSync('bash', ['-c', script, process.execPath, MAIN, ...args], { encoding: 'utf8' });
  };

  it('ends the build with 3, says so, and keeps what was stored', async () => {
    const graph = await copied();
    const kilobytes = Math.ceil((await stat(graph)).size / 1024);
    const { status, stderr } = limited(kilobytes, 'build', more, '--graph', graph);
    expect(stderr).toContain(`${graph}: `);
    expect(stderr).toMatch(/the disk is full|reading or writing the graph failed/);
    expect(stderr).not.toMatch(/ at .*:\d+:\d+|mistake in stringer/);
    expect(status).toBe(3);
    expect(exported(graph)).toMatchObject({ code: 0 });
    expect(stringer(['build', more, '--graph', graph])).toMatchObject({ code: 0 });
    const fresh = join(folder, 'fresh.db');
    stringer(['build', few, more, '--graph', fresh]);
    expect(exported(graph).out).toBe(exported(fresh).out);
  });

  it('ends an export with 3 and leaves the file that was there', async () => {
    const file = join(folder, 'graph.json');
    await writeFile(file, 'before');
    const { status, stderr } = limited(1, 'export', file, '--graph', whole);
    expect(status).toBe(3);
    expect(stderr).toContain(`${file}: the file cannot be written`);
    expect(await readFile(file, 'utf8')).toBe('before');
  });
});

describe('a folder that may not be written to', () => {
  // A superuser may write everywhere, so the commands run as nobody.
  const asNobody = (...args: string[]) => {
    const root = process.getuid?.() === 0;
    return spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', ...(root && { uid: 65534, gid: 65534 }) });
  };

  it('is read, and a build into it ends with 3', async () => {
    const inside = join(folder, 'sealed');
    await mkdir(inside);
    const graph = join(inside, 'graph.db');
    await cp(whole, graph);
    await chmod(graph, 0o444);
    await chmod(inside, 0o555);
    const read = asNobody('export', '-', '--format', 'json', '--graph', graph);
    const build = asNobody('build', more, '--graph', graph);
    const fresh = asNobody('build', more, '--graph', join(inside, 'new.db'));
    await chmod(inside, 0o755);
    expect(read.stdout).toBe(expected);
    expect(build).toMatchObject({ status: 3, stdout: '' });
    expect(build.stderr).toContain('the graph may not be written to. Change its permissions');
    expect(fresh.status).toBe(3);
    expect(fresh.stderr).toContain('the graph file cannot be opened. Check that its folder exists');
  });
});

describe('a store that another program uses', () => {
  it('ends a build with 3 when the other does not end', async () => {
    const graph = await copied();
    const other = new Database(graph);
    other.exec('begin immediate');
    const { code, err } = stringer(['build', more, '--graph', graph]);
    expect(code).toBe(3);
    expect(err).toContain(`${graph}: another program is writing to this graph. Wait until it has ended`);
    other.exec('rollback');
    other.close();
    expect(exported(graph).out).toBe(expected);
  });

  it('takes two builds at once: both end well, and all articles are there', async () => {
    const graph = join(folder, 'two.db');
    const reports = manyReports(MORE).trimEnd().split('\n');
    const halves = [reports.slice(0, MORE / 2), reports.slice(MORE / 2)];
    const codes = await Promise.all(
      halves.map(async (half, index) => {
        const file = join(folder, `half-${index}.jsonl`);
        await writeFile(file, half.join('\n'));
        const child = spawn(process.execPath, [MAIN, 'build', file, '--graph', graph, '--jobs', '1'], {
          stdio: 'ignore',
        });
        return new Promise((resolve) => child.once('exit', resolve));
      }),
    );
    expect(codes).toEqual([0, 0]);
    const fresh = join(folder, 'one.db');
    stringer(['build', join(folder, 'half-0.jsonl'), join(folder, 'half-1.jsonl'), '--graph', fresh]);
    expect(exported(graph).out).toBe(exported(fresh).out);
  });
});

describe('a store that is not as it was', () => {
  it('of a newer version is refused and left as it is', async () => {
    const graph = await copied();
    const database = new Database(graph);
    database.exec("update facts set value = '99' where key = 'version'");
    database.close();
    const before = await readFile(graph);
    for (const args of [['build', more], ['info'], ['export', '-']]) {
      const { code, err } = stringer([...args, '--graph', graph]);
      expect(code).toBe(3);
      expect(err).toMatch(/: the graph has format 99, this stringer reads format \d+\. Update stringer\./);
    }
    expect(await readFile(graph)).toEqual(before);
  });

  it.each([0.9, 0.5, 0.2])('that lost its end, %d of it left, is refused', async (share) => {
    const graph = await copied();
    await truncate(graph, Math.floor((await stat(graph)).size * share));
    for (const args of [
      ['build', more],
      ['export', '-'],
    ]) {
      const { code, err } = stringer([...args, '--graph', graph]);
      expect(code).toBe(3);
      expect(err).toContain(`${graph}: the graph file is damaged. Take a copy of it from before, or build it anew`);
    }
  });

  it('that has other bytes in places is refused with a clear message, or right in what it still says', async () => {
    const next = seeded(5);
    let refused = 0;
    for (let trial = 0; trial < 8; trial += 1) {
      const graph = await copied();
      const file = await open(graph, 'r+');
      const { size } = await file.stat();
      for (let page = 0; page < 6; page += 1) {
        const noise = Uint8Array.from({ length: 512 }, () => next() * 256);
        await file.write(noise, 0, noise.length, Math.floor(next() * (size - noise.length)));
      }
      await file.close();
      const { code, err } = exported(graph);
      expect(err).not.toContain('mistake in stringer');
      expect([0, 3]).toContain(code);
      if (code === 3) {
        refused += 1;
        expect(err).toMatch(/: (?:the graph file is damaged|this is not a stringer graph)\. /);
      }
    }
    expect(refused).toBeGreaterThan(0);
  });
});

describe('a model file that is damaged', () => {
  it('is named, and the store stays as it is', async () => {
    const graph = await copied();
    const copy = join(folder, 'package');
    const root = join(import.meta.dirname, '../..');
    await mkdir(copy);
    for (const part of ['dist', 'graph', 'package.json'])
      await cp(join(root, part), join(copy, part), { recursive: true });
    execFileSync('ln', ['-s', join(root, 'node_modules'), join(copy, 'node_modules')]);
    const model = join(copy, 'dist/language/model/english.stringer');
    const run = () =>
      spawnSync(process.execPath, [join(copy, 'dist/cli/main.js'), 'build', more, '--graph', graph], {
        encoding: 'utf8',
      });
    const bytes = await readFile(model);
    for (const damaged of [bytes.subarray(0, bytes.length / 2), bytes.subarray(0, 10), flipped(bytes)]) {
      await writeFile(model, damaged);
      const { status, stderr } = run();
      expect(status).toBe(3);
      expect(stderr).toMatch(/english\.stringer: .*Install or build stringer again\./);
    }
    await rm(model);
    expect(run().stderr).toContain('the model cannot be read. Install or build stringer again.');
    expect(exported(graph).out).toBe(expected);
  });

  function flipped(bytes: Uint8Array): Uint8Array {
    const copy = Uint8Array.from(bytes);
    copy[Math.floor(copy.length / 2)]! ^= 0xff;
    return copy;
  }
});
