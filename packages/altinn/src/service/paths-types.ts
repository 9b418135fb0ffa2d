/**
 * What a raw operation gives, told apart by status: openapi-fetch's types, whose `error` is of one status alone.
 *
 * @module
 */
import type { Client, ClientPathsWithMethod, FetchResponse, MaybeOptionalInit } from 'openapi-fetch';

/**
 * openapi-fetch's client of a service's paths, its results told apart by `status`.
 *
 * @example
 * const result = await client.api.PUT('/instances/{instanceOwnerPartyId}/{instanceGuid}/process/next', { params: { path } });
 * if (result.status === 409) show(result.error.title);
 */
export interface PathsClient<Paths extends object> extends Pick<Client<Paths>, 'use' | 'eject'> {
  readonly request: PathsRequest<Paths>;
  readonly GET: PathsMethod<Paths, 'get'>;
  readonly PUT: PathsMethod<Paths, 'put'>;
  readonly POST: PathsMethod<Paths, 'post'>;
  readonly DELETE: PathsMethod<Paths, 'delete'>;
  readonly OPTIONS: PathsMethod<Paths, 'options'>;
  readonly HEAD: PathsMethod<Paths, 'head'>;
  readonly PATCH: PathsMethod<Paths, 'patch'>;
  readonly TRACE: PathsMethod<Paths, 'trace'>;
}

/** One for each status that is described, and one for those that are not: the platform's own refusals come from in front of every service. */
export type PathsResult<Operation, Init> =
  | { [Status in DescribedStatus<Operation>]: DescribedResult<Operation, Status, Init> }[DescribedStatus<Operation>]
  | { readonly status: Exclude<Refusal, DescribedStatus<Operation>>; readonly data?: never; readonly error: ErrorOf<Described<Operation, Init>>; readonly response: Response };

type Method = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace';

type Success = 200 | 201 | 202 | 203 | 204 | 206;

type Refusal =
  | 400 | 401 | 402 | 403 | 404 | 405 | 406 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415 | 416 | 417 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451
  | 500 | 501 | 502 | 503 | 504 | 505 | 507 | 508 | 511;

type PathsMethod<Paths extends object, Name extends Method> = <
  Path extends ClientPathsWithMethod<Client<Paths>, Name>, Init extends MaybeOptionalInit<Paths[Path & keyof Paths], Name & keyof Paths[Path & keyof Paths]>,
>(path: Path, ...init: PathsInit<Init>) => Promise<PathsResult<OperationAt<Paths, Path, Name>, Init>>;

type PathsRequest<Paths extends object> = <
  Name extends Method, Path extends ClientPathsWithMethod<Client<Paths>, Name>, Init extends MaybeOptionalInit<Paths[Path & keyof Paths], Name & keyof Paths[Path & keyof Paths]>,
>(method: Name, path: Path, ...init: PathsInit<Init>) => Promise<PathsResult<OperationAt<Paths, Path, Name>, Init>>;

/** To be given where something in it has to be. */
type PathsInit<Init> = undefined extends Init ? [(Init & { [option: string]: unknown })?] : [Init & { [option: string]: unknown }];

type OperationAt<Paths, Path, Name> = Path extends keyof Paths ? Name extends keyof Paths[Path] ? Paths[Path][Name] : never : never;

type DescribedStatus<Operation> = Operation extends { responses: infer Responses } ? keyof Responses & number : never;

type DescribedResult<Operation, Status extends number, Init> = Status extends Success
  ? { readonly status: Status; readonly data: DataOf<Described<Operation, Init, Status>>; readonly error?: never; readonly response: Response }
  : { readonly status: Status; readonly data?: never; readonly error: ErrorOf<Described<Operation, Init, Status>>; readonly response: Response };

/** openapi-fetch's result, as if the operation had this status alone. */
type Described<Operation, Init, Status = unknown> = Operation extends { responses: infer Responses }
  ? FetchResponse<{ responses: unknown extends Status ? Responses : Pick<Responses, Status & keyof Responses> }, Init, `${string}/${string}`> : never;

type DataOf<Result> = Result extends { data: infer Data } ? Data : never;
type ErrorOf<Result> = Result extends { error: infer Refused } ? Refused : never;
