/** An expected reason why a command could not run. Printed without a stack; the exit code is 2. */
export class CliError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CliError';
  }
}
