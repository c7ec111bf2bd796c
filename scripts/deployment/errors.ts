/** Why a command for deployers stops: a sentence that says what to do, shown without a stack. */
export class DeploymentError extends Error {
  override readonly name = "DeploymentError";
}

/** Runs a command to its end; where it stops for a reason of its own, that sentence alone is shown. */
export async function told(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof DeploymentError ? error.message : error);
    process.exitCode = 1;
  }
}
