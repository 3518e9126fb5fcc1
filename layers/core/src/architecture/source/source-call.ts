/** What is known of a value in the code. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  /** A variable of the function's environment, which the template sets to something that is not a literal. */
  | { readonly kind: 'environment'; readonly name: string }
  | { readonly kind: 'join'; readonly parts: readonly Value[] }
  | { readonly kind: 'either'; readonly options: readonly Value[] }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, Value>> }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'unknown'; readonly because: string };

/** Lines and columns count from 1. */
export type SourcePlace = { readonly file: string; readonly line: number; readonly column: number };

/** A call of an AWS operation in the code. */
export type SourceCall = {
  /** As botocore names the client: `bedrock-runtime`, `dynamodb`, `stepfunctions`. */
  readonly service: string;
  /** `Converse`, `PutItem`. */
  readonly operation: string;
  /** The actions that authorise it always; empty when the catalog does not know the operation. */
  readonly iamActions: readonly string[];
  readonly parameters: Readonly<Record<string, Value>>;
  /** It may be given more than is known. */
  readonly isPartial?: true;
  readonly region: Value;
  /** Its client is made for another host than the service’s own. */
  readonly hasOwnHost?: true;
  /** Null: with the function's own role; else the role, or the keys, that it is made with. */
  readonly as: Value | null;
  readonly at: SourcePlace;
  readonly text: string;
  /** Everywhere it stands the code asks something before: it may not be made. */
  readonly isGuarded: boolean;
  /** Everywhere it stands it is made only after another call has failed: in `except` or `catch`. */
  readonly isRescue: boolean;
  /** Everywhere it stands it is made only where a test holds that does not hold with what the template and the code set. */
  readonly isUnset: boolean;
};

/** Why what the function does is not understood whole. */
export type SourceOpen = { readonly because: string; readonly at: SourcePlace };

export type SourceFile = { readonly path: string; readonly text: string };

export type SourceInput = {
  readonly files: readonly SourceFile[];
  /** `app.handler`; null for a container image, whose Dockerfile may say it. */
  readonly handler: string | null;
  /** The words that start the code as a program, where it is no function; empty: its image says them. */
  readonly program?: readonly string[];
  /** Lambda's name of the runtime, `python3.13`; null when the template does not say. */
  readonly runtime: string | null;
  /** The folder that becomes the function's root, as the files' paths begin; empty: the files' own root. */
  readonly codeUri: string;
  /** Folders of layers. */
  readonly layers?: readonly string[];
  /** By name; one that is absent is not set. */
  readonly environment: Readonly<Record<string, KnownValue>>;
};

/** A literal; null where the template gives something else, or what that is not. */
export type KnownValue = string | null | { readonly isNot: readonly string[] };

export type SourceReading = {
  readonly calls: readonly SourceCall[];
  /** Calls in functions of the handler's file that nothing reaches from the handler. */
  readonly unreached: readonly SourceCall[];
  /** Empty: all of the function's use of AWS is in `calls`. */
  readonly open: readonly SourceOpen[];
  /** The variables that the code asks for: with the same values of these the reading is the same. */
  readonly asked: readonly string[];
};
