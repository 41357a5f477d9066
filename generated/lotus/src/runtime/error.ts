import { defined } from "./defined.js";

/** What went wrong, in one word. */
export type ErrorKind =
  /** The server answered with a failing status. */
  | "http"
  /** The server answered with a JSON-RPC error. */
  | "rpc"
  /** No answer came, or it was cut short. */
  | "connection"
  /** The time allowed ran out. */
  | "timeout"
  /** The caller's signal ended the call. */
  | "aborted"
  /** The answer is not what the protocol promises, or a value cannot be written as JSON. */
  | "encoding"
  /** An integer came that a JavaScript number cannot hold, or more values than a stream's buffer may hold. */
  | "overflow"
  /** The credential given cannot do this. */
  | "permission"
  /** The call could not be made as asked; nothing was sent. */
  | "usage";

/** The facts that an error carries. */
export interface ErrorDetails {
  /** What went wrong, in one word. */
  kind: ErrorKind;
  /** The operation that failed, by the name that travels: `POST /lit_action`, `Filecoin.ChainHead`. */
  operation?: string | undefined;
  /** HTTP status of the answer, where there was one. */
  status?: number | undefined;
  /** The server's own code for the error: a number in JSON-RPC, a word in most REST APIs. */
  code?: number | string | undefined;
  /** The registered name of a numeric code, where it has one: `ENullRound`. */
  codeName?: string | undefined;
  /**
   * Set on kinds `connection`, `timeout` and `aborted`. False: the server has surely not acted upon the call, since
   * nothing reached it. True: it may have.
   */
  sent?: boolean | undefined;
  /** The permission that is missing, where that is what went wrong. */
  permission?: string | undefined;
  /** What the server adds to a JSON-RPC error. */
  data?: unknown;
  /** The body of the answer: parsed where it was JSON, else its text. */
  body?: unknown;
  /** The server's id for the request, for its operators' logs. */
  requestId?: string | undefined;
  /** What caused this error. Never holds credentials. */
  cause?: unknown;
}

/** The error that every failing call throws. Its message says what happened and, where that is known, what to do. */
export class ClientError extends Error {
  /** What went wrong, in one word. */
  declare readonly kind: ErrorKind;
  /** The operation that failed, by the name that travels. */
  declare readonly operation: string | undefined;
  /** HTTP status of the answer, where there was one. */
  declare readonly status: number | undefined;
  /** The server's own code for the error. */
  declare readonly code: number | string | undefined;
  /** The registered name of a numeric code, where it has one. */
  declare readonly codeName: string | undefined;
  /** Set on kinds `connection`, `timeout` and `aborted`: false when the server has surely not acted upon the call. */
  declare readonly sent: boolean | undefined;
  /** The permission that is missing, where that is what went wrong. */
  declare readonly permission: string | undefined;
  /** What the server adds to a JSON-RPC error. */
  declare readonly data: unknown;
  /** The body of the answer: parsed where it was JSON, else its text. */
  declare readonly body: unknown;
  /** The server's id for the request. */
  declare readonly requestId: string | undefined;

  constructor(message: string, { cause, ...facts }: ErrorDetails) {
    super(facts.operation ? `${facts.operation}: ${message}` : message, defined({ cause }));
    // Only what is known, so that a printed error does not list what is not.
    Object.assign(this, defined(facts));
  }
}

/** The class that a package's errors are made of. */
export type ErrorClass = new (message: string, details: ErrorDetails) => ClientError;

/** True for an error of that name, even one made by another copy of the package or in another realm. */
export function isErrorNamed(value: unknown, name: string): boolean {
  return (
    Object.prototype.toString.call(value) === "[object Error]" &&
    (value as Error).name === name &&
    "kind" in (value as Error)
  );
}
