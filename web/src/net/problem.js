/** The server said no, in its own words. */
export class ApiProblem extends Error {
  /** @param {number} status @param {{code?: string, detail?: string}} body */
  constructor(status, body) {
    super(body.detail ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? '';
  }
}
