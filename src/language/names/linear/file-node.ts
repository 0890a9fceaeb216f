/** The shipped weights beside the compiled code or, from the sources, in `src/language/model/`. */
export const NAMES_MODEL = new URL('../../model/names.stringer', import.meta.url);
