import { readdirSync, readFileSync } from 'node:fs';
import type { AccessRequest, PolicyInput, PolicySet } from '@whydenied/iam';

/** A broken situation as a person pastes it, and what a right fix of it is: labelled before it was run. */
export type Situation = {
  readonly id: string;
  readonly why: string;
  readonly input: string;
  readonly policies: PolicySet;
  /** Evidence instead of the policies; `deploys` is what is judged, each with the names that a step may call it by. */
  readonly template?: string;
  readonly deploys?: Readonly<Record<string, readonly (PolicyInput & { readonly names?: readonly string[] })[]>>;
  readonly attachTo?: readonly string[];
  /** The denied request and what else the same call needs: all are allowed after a fix; empty: nothing is to be offered. */
  readonly needs: readonly AccessRequest[];
  /** Requests that stay as they are, besides those that every row has. */
  readonly stays?: readonly AccessRequest[];
  readonly causes: readonly string[];
  /** Kinds of policy that a step may change. */
  readonly targets: readonly string[];
  /** Kinds of fix without a step that are right as well: an owner's text, a control that is met. */
  readonly orElse?: readonly string[];
  /** What never matches and must be put right in its place. */
  readonly gone?: readonly string[];
};

const folder = new URL('./', import.meta.url);

export const situations: readonly Situation[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Situation[]);
