import { spawnSync } from 'node:child_process';

/** A Python that has a module, undefined where there is none: tests that need it skip then. */
export function pythonWith(module: string): string | undefined {
  return ['/usr/bin/python3', 'python3'].find((name) => spawnSync(name, ['-c', `import ${module}`]).status === 0);
}

/** Whether a program is there. */
export function has(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, [...args]).status === 0;
}

/** Runs a Python script and reads the JSON that it prints. */
export function fromPython(python: string, script: string, args: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(python, ['-c', script, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
