/**
 * The one model that both kinds of description are read into. Types only.
 *
 * JSON Schema stays JSON Schema: `Schema` is the vocabulary of 2020-12 in one canonical form
 * (nullability is a `null` type, never a `nullable` flag), and each `$ref` holds the id of a `NamedType`.
 */

/** A node of a description: the file it stands in and the JSON pointer to it ("" is the whole document). */
export interface Place {
  readonly file: string;
  readonly pointer: string;
}

/** What one description says. Operations and types are sorted by local name. */
export interface Api {
  readonly protocol: "rest" | "jsonrpc";
  /** `go-jsonrpc` servers count the parameters of a call: what a caller leaves out is sent as null. */
  readonly dialect?: "go-jsonrpc";
  /** A method that answers at little cost: any answer of it is a sign of life. */
  readonly probe?: string;
  /** The file of the runtime whose functions the entry exports beside the client: constructors of its values. */
  readonly helpers?: Helpers;
  /** Where programs on the same machine find the endpoint and a token. */
  readonly environment?: Environment;
  /** The codes of errors that the server knows by name, sorted by name. */
  readonly errors?: readonly ErrorCode[];
  readonly title: string;
  /** The description's own version of the API, not the package's. */
  readonly version: string;
  readonly description?: string;
  /** What people do with the API, for the package's README. */
  readonly examples?: readonly Example[];
  readonly servers: readonly Server[];
  readonly securitySchemes: readonly SecurityScheme[];
  readonly operations: readonly Operation[];
  readonly types: readonly NamedType[];
}

/** One thing that people do with an API, in code: the same in each language. */
export interface Example {
  readonly title: string;
  readonly description?: string;
  readonly code: readonly { readonly language: string; readonly text: string }[];
}

/** A file of `templates/runtime/`. */
export type Helpers = "filecoin";

/** Where programs look for an endpoint and a token: what is set in variables, else what a server has left in a folder. */
export interface Environment {
  /** Variables that hold `TOKEN:ADDRESS`; deprecated ones come last. */
  readonly variables: readonly string[];
  readonly repo?: Repo;
}

/** The folder of a server, with its address in the file `api` and a token in the file `token`. */
export interface Repo {
  /** Variables that hold its path; deprecated ones come last. */
  readonly variables: readonly string[];
  /** Where it is when none is set. */
  readonly default: string;
}

/** A code of an error that the server knows by name. */
export interface ErrorCode {
  readonly name: string;
  readonly code: number;
  readonly description?: string;
  /** What the error's `data` holds, if anything. */
  readonly data?: Schema;
}

/** A place where the API is served. */
export interface Server {
  /** As the description gives it: absolute, or a path that every route starts with. */
  readonly url: string;
  readonly description?: string;
  /** The name by which a caller can choose this server. */
  readonly preset?: string;
}

/** One way to prove who is calling. `name` is the option that carries the credential. */
export interface SecurityScheme {
  readonly name: string;
  readonly kind: "header" | "query" | "cookie" | "bearer" | "basic";
  /** The header, query parameter or cookie that carries the credential. */
  readonly parameter: string;
  readonly description?: string;
}

/** One call that the API offers. */
export interface Operation {
  /** Wire id: `POST /lit_action`, `Filecoin.ChainHead`. */
  readonly id: string;
  /** What the caller writes: `litAction`, `chainHead`. */
  readonly localName: string;
  readonly route: Route;
  /** In call order. */
  readonly parameters: readonly Parameter[];
  readonly body?: Body;
  readonly output: Output;
  /** What a failing call answers, where the description says so. */
  readonly failure?: Schema;
  /** Where that stands, where it is one place. */
  readonly failureOrigin?: Place;
  /** The HTTP statuses of failures that the description lists: `404`, `5XX`. */
  readonly failureStatuses?: readonly string[];
  /** Set when the call opens a stream; `output` is then one item of it. */
  readonly stream?: Stream;
  readonly access: Access;
  /** Every way to prove who is calling asks for a certificate, which the platform holds and not the client. */
  readonly certificate?: true;
  /** The server takes the parameters of this call apart by itself: it does not count them, whatever its dialect. */
  readonly anyArity?: boolean;
  readonly retry?: Retry;
  readonly paging?: Paging;
  /** Known to take long: no default timeout makes sense. */
  readonly blocking: boolean;
  /** It does something although `read` is all that it needs: what may have reached a server is not sent to another. */
  readonly sideEffect?: true;
  /** Whether it needs a permission, may take long, or does something is not known: the description cannot tell. */
  readonly unstated?: true;
  readonly deprecated: boolean;
  readonly summary?: string;
  readonly description?: string;
  readonly tags: readonly string[];
  /** The call that a package's README shows first. */
  readonly firstCall: boolean;
  readonly origin: Place;
}

export type Route =
  | { readonly protocol: "rest"; readonly method: string; readonly path: string }
  | { readonly protocol: "jsonrpc"; readonly method: string; readonly params: "array" | "object" };

export interface Parameter {
  /** The name that travels. */
  readonly name: string;
  /** The name in the call: a label where parameters are positional, a member elsewhere. */
  readonly localName: string;
  readonly in: "path" | "query" | "header" | "cookie" | "params";
  readonly required: boolean;
  readonly schema: Schema;
  /** How a list or an object is written into a query; `form` repeats the name. As `json`, any value is. */
  readonly style: "form" | "comma" | "space" | "pipe" | "deepObject" | "json";
  readonly description?: string;
  readonly deprecated: boolean;
  readonly origin: Place;
}

/** A request body. */
export interface Body {
  readonly encoding: "json" | "form" | "multipart" | "text" | "bytes";
  readonly contentType: string;
  /** The content types that are taken as well, sorted. */
  readonly otherTypes?: readonly string[];
  /** How parts of a form are to be written, where that is not as usual, by their names: `application/xml`. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly required: boolean;
  readonly schema: Schema;
  readonly description?: string;
}

/** What a call that succeeds answers. */
export interface Output {
  readonly encoding: "json" | "text" | "bytes" | "none";
  /** What comes: `image/png`. */
  readonly contentType?: string;
  /** What may come instead, as the server chooses, sorted. */
  readonly otherTypes?: readonly string[];
  /** Set where a success may also come without content. */
  readonly mayBeEmpty?: boolean;
  /** What arrives are bytes in base64, and they are a text: the caller is given that. */
  readonly decode?: "text";
  /** Absent when nothing comes back. */
  readonly schema?: Schema;
  /** Where the schema stands, where that is one place. */
  readonly origin?: Place;
  readonly description?: string;
}

/**
 * How items of a stream travel: over a go-jsonrpc channel; over one too, but as bytes in base64, piece by piece, with an
 * empty piece last; or as notifications of that method name, until the method `cancel` is called.
 */
export type Stream =
  | { readonly kind: "channel" }
  | { readonly kind: "bytes" }
  | { readonly kind: "notification"; readonly method: string; readonly cancel?: string };

export type Permission = "read" | "write" | "sign" | "admin";

export type Access =
  | { readonly kind: "public" }
  /** One of these sets of security schemes; an empty set means that none is needed. */
  | {
      readonly kind: "key";
      readonly alternatives: readonly (readonly string[])[];
      /** For each of these sets, the scopes that its credentials must have; absent where none needs any. */
      readonly scopes?: readonly (readonly string[])[];
    }
  | { readonly kind: "permission"; readonly permission: Permission };

/** Answers that mean "not done, safe to send again", and how many more times at the most. */
export interface Retry {
  readonly statuses: readonly number[];
  readonly attempts: number;
}

/** Paging by number: the last page is the one shorter than its size. */
export interface Paging {
  readonly page: string;
  readonly size: string;
  readonly first: number;
}

/** A schema with a name of its own. */
export interface NamedType {
  /** What a `$ref` holds: where the schema stands, as `file#pointer`. */
  readonly id: string;
  /** The name in the description. */
  readonly name: string;
  readonly localName: string;
  readonly schema: Schema;
  /** Reached from what a caller sends, from what comes back, or both. */
  readonly input: boolean;
  readonly output: boolean;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly origin: Place;
}

/** JSON Schema 2020-12 as far as types and drift need it, and our extension members. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly discriminator?: { readonly propertyName: string; readonly mapping?: Readonly<Record<string, string>> };
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly deprecated?: boolean;
  readonly title?: string;
  readonly description?: string;
  readonly contentEncoding?: string;
  /** Template literals, the union of which is the type of this string. */
  readonly "x-template-literal"?: readonly string[];
  /** The name of what this string stands for: no other string is assignable to it without being checked. */
  readonly "x-brand"?: string;
  /** The string in which a caller may also give this integer; it is sent as an integer. */
  readonly "x-text"?: Schema;
  /** The type parameter, of the named type around it, that this value has the type of. */
  readonly "x-type-parameter"?: string;
  /**
   * Integers that JavaScript rounds, as the description writes them: bounds, `const` and `default` by their keyword,
   * and of `enum` all values but null.
   */
  readonly "x-exact"?: Readonly<Record<string, string | readonly string[]>>;
  /** Known values of a set that may grow. */
  readonly "x-extensible-enum"?: readonly (string | number)[];
  /** A 64-bit integer that is seen above 2^53. */
  readonly "x-bigint"?: boolean;
  /** What stands in for a stream of bytes in a call: the caller may give the bytes. */
  readonly "x-reader"?: boolean;
  /** A member of a union that means failure. */
  readonly "x-failure"?: boolean;
  readonly [keyword: string]: unknown;
}
