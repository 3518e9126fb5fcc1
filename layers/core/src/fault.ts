/** Thrown when the outside world is down: by `aws/`, `http/` and `identity/` only; `code` names what, `status` is the HTTP status it becomes. */
export class Fault extends Error {
  readonly code: string;
  readonly status: number;
  readonly retryable: boolean;

  constructor(code: string, message: string, options: { cause?: unknown; status?: number; retryable?: boolean } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Fault';
    this.code = code;
    this.status = options.status ?? 503;
    this.retryable = options.retryable ?? false;
  }
}
