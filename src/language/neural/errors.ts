/** The model cannot be used. The message names what is wrong and the mend. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}
