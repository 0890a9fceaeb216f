import { Failure } from '../../ontology/failure.js';

/**
 * Loads the library that a kind of file needs and that stringer does not bring along.
 *
 * @param name its name on the npm registry
 * @param kind what the files are called
 * @param load imports it
 * @throws Failure `needs-library` when it is not installed
 */
export async function library<T>(name: string, kind: string, where: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    throw new Failure({
      name: 'needs-library',
      what: `reading ${kind} needs the library ${name}, which is not installed`,
      where,
      mend: `Install it beside stringer (npm install ${name}), or save the article as text or HTML.`,
      cause,
    });
  }
}

/** What a library says of a file that is broken, as an error that names the file. */
export function damaged(kind: string, where: string, cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  const said = cause instanceof Error ? cause.message : String(cause);
  return new Failure({
    name: 'damaged',
    what: `the ${kind} cannot be read (${said.slice(0, 200)})`,
    where,
    mend: 'Save it again, or save the article as text or HTML.',
    cause,
  });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
