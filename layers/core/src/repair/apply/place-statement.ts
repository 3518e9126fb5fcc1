import type { SeenPolicy } from '../../intake/index.ts';
import type { FixPolicyType } from '../../playbook/index.ts';
import type { JsonObject } from '../document/json-object.ts';
import { foldDuplicates, mergeStatement } from '../document/merge-statement.ts';
import { emptyDocument, readDocument } from '../document/read-document.ts';
import { fits } from '../home/fits.ts';
import type { PolicyStore } from '../home/policy-store.ts';
import { newManagedStore, newStore, storeOf } from '../home/store-of.ts';
import { shownPlace } from './case.ts';
import { changePolicy, isSamePolicy, makePolicy, remark, type Workbench } from './workbench.ts';

type Placing = {
  readonly statement: JsonObject;
  readonly owner: string | null;
  readonly siblings: readonly SeenPolicy[];
};
type MergeResult =
  | { readonly kind: 'merged'; readonly work: Workbench }
  | { readonly kind: 'full'; readonly because: string };

/** Merges a statement into a shown policy, unless AWS's size limit forbids it. */
export const mergeInto = (work: Workbench, home: SeenPolicy, { statement, owner, siblings }: Placing): MergeResult => {
  const before = readDocument(home.document);
  if (before === null) return { kind: 'full', because: 'its text cannot be read' };
  const merged = mergeStatement(before, statement);
  if (merged.kind === 'present') return { kind: 'merged', work };
  const after = foldDuplicates(merged.document);
  const made = work.changes.find((change) => change.replaces === null && isMadeAs(work, home, change.store));
  const place = shownPlace(home.policyType, home.attachTo ?? owner);
  const store = made?.store ?? storeOf(home, place);
  const others = siblings.filter((policy) => policy.arn === null && !isSamePolicy(policy, home));
  const size = fits({ store, document: after, siblings: store.kind === 'inline' ? others : [] });
  if (!size.fits) return { kind: 'full', because: size.because };
  const change = {
    kind: merged.kind === 'added' ? ('addStatement' as const) : ('changeStatement' as const),
    policyType: home.policyType,
    attachTo: place,
    store,
    before,
    after,
    statement: merged.statement,
  };
  return { kind: 'merged', work: changePolicy(work, home, change) };
};

const isMadeAs = (work: Workbench, home: SeenPolicy, store: PolicyStore): boolean =>
  work.made.some((made) => isSamePolicy(made, home)) &&
  ((store.kind === 'inline' && store.policyName === home.name) || (store.kind === 'managed' && store.arn === home.arn));

type NewPlacing = {
  readonly policyType: FixPolicyType;
  readonly owner: string | null;
  readonly statement: JsonObject;
  readonly siblings?: readonly SeenPolicy[];
};

/** Puts a statement into a policy of its own; a managed one where the inline ones are full. */
export const placeNew = (work: Workbench, placing: NewPlacing): Workbench => {
  const { policyType, owner, statement, siblings = [] } = placing;
  const after = { ...emptyDocument, Statement: [statement] };
  const name = newName(siblings, statement);
  const place = shownPlace(policyType, owner);
  const inline = newStore(policyType, place, name);
  const inlineSiblings = siblings.filter((policy) => policy.arn === null);
  const size = fits({ store: inline, document: after, siblings: inline.kind === 'inline' ? inlineSiblings : [] });
  const managed =
    size.fits || policyType !== 'identity' || place === null ? null : newManagedStore(place, name, 'policy');
  const noted = size.fits
    ? work
    : remark(work, `no room: ${size.because}${managed === null ? '' : '; a customer-managed policy has its own'}`);
  const store = managed ?? inline;
  const change = { kind: 'addStatement' as const, policyType, attachTo: place, store, before: null, after, statement };
  if (policyType === 'dataAccess' || policyType === 'permissionSet') {
    return { ...noted, changes: [...noted.changes, { ...change, replaces: null }] };
  }
  const policy: SeenPolicy = {
    policyType,
    name: store.kind === 'managed' ? store.arn : name,
    level: null,
    attachTo: owner,
    appliesTo: owner,
    home: store.kind === 'managed' ? 'customerManaged' : policyType === 'identity' ? 'inline' : 'resource',
    arn: store.kind === 'managed' ? store.arn : null,
    document: after,
    source: 'given',
    alsoAttachedTo: [],
    asOf: null,
  };
  return makePolicy(noted, policy, { change, instead: null });
};

const newName = (siblings: readonly SeenPolicy[], statement: JsonObject): string => {
  const taken = new Set(siblings.map((policy) => policy.name));
  const base = `whydenied-${String(statement['Sid'] ?? 'access')}-${markOf(statement)}`;
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}-${number}`;
  return name;
};

/** Of the same call on another thing another name: to put the second never takes the first away. The same statement has the same one. */
const markOf = (statement: JsonObject): string => {
  let mark = 0x811c9dc5;
  for (const letter of JSON.stringify(statement))
    mark = Math.imul(mark ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return mark.toString(36).padStart(4, '0').slice(-4);
};
