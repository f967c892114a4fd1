/** A reason not to go on that the reader can act on: printed as one line, without a stack. */
export class Refusal extends Error {}

/** Runs a command of ours; a `Refusal` or a busy data directory becomes one line and exit code 1. */
export async function withoutStack(work) {
  try {
    return await work();
  } catch (error) {
    if (error?.code === "ENOSPC") console.error("The disk is full: free some space and start again.");
    else if (error instanceof Refusal || error?.name === "DataDirBusy") console.error(error.message);
    else throw error;
    return 1;
  }
}
