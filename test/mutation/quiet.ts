/** A reporter that says what went wrong, and nothing else: thousands of runs are the normal case here. */
export default class QuietReporter {
  onTestRunEnd(_modules: unknown, errors: readonly { message?: string }[]): void {
    for (const { message } of errors) console.error(`outside a test: ${message}`);
  }
}
