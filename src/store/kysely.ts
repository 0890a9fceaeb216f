/**
 * What the store needs of Kysely, in one module: the build makes one file of it, because reading Kysely's three hundred
 * files takes longer than answering a question.
 */
export { Kysely, SqliteDialect, SqliteDriver, sql } from 'kysely';
