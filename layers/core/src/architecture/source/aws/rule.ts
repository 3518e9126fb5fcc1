import type { Follower } from '../follow/follower.ts';
import type { Called, Thing } from '../follow/thing.ts';

/** What a name of a library does when it is called. `path`: module and names, `boto3.client`, `@aws-sdk/client-s3.S3Client`; `~print` for the language's own. */
export type Rule = (follower: Follower, called: Called, path: string) => Thing;

export type RuleEntry = { readonly at: RegExp; readonly rule: Rule };

/** An argument by its place or its name. */
export const argument = (called: Called, index: number, ...names: readonly string[]): Thing | undefined => {
  for (const name of names) {
    const given = called.named.get(name);
    if (given !== undefined) return given;
  }
  return called.arguments[index];
};

/** A field of the options that JavaScript gives as one object, or an argument by name. */
export const option = (called: Called, ...names: readonly string[]): Thing | undefined => {
  for (const name of names) {
    const named = called.named.get(name);
    if (named !== undefined) return named;
    for (const given of called.arguments) {
      const field = given.kind === 'record' ? given.fields.get(name) : undefined;
      if (field !== undefined) return field;
    }
  }
  return undefined;
};
