/** A condition that a wish asks for: how it stands under an Allow, how under a Deny, and a context in which it is met and one in which it is not. */
export type Wanted = {
  readonly id:
    | 'regions'
    | 'guardrail'
    | 'mfa'
    | 'vpce'
    | 'vpc'
    | 'address'
    | 'tls'
    | 'encrypted'
    | 'organization'
    | 'tags'
    | 'passedTo'
    | 'via'
    | 'until'
    | 'tagged'
    | 'permissionSet'
    | 'externalId';
  readonly allow: Block;
  readonly deny: Block;
  readonly met: Readonly<Record<string, string | boolean>>;
  readonly unmet: Readonly<Record<string, string | boolean>>;
  /** "outside these Regions". */
  readonly unmetSays: string;
  /** Another context in which it is met: a profile that is spared. */
  readonly also?: Readonly<Record<string, string>>;
  readonly note?: string;
  /** What the call is asked for besides, once it meets the condition. */
  readonly needs?: { readonly actions: readonly string[]; readonly resources: readonly string[] };
};

type Block = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
