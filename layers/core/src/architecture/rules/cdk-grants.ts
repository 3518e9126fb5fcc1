import type { ReadDocument, ReadElement, ReadStatement } from '../../template/index.ts';
import { cdkGrants, records } from './cdk-grants.data.ts';

/** What one grant method wrote into a statement. */
export type CdkGrant = { readonly method: string; readonly elements: readonly ReadElement[] };

/** The grants that CDK put into a statement; none in what a person wrote. Grants on the same resource stand in one statement. */
export const grantsIn = (document: ReadDocument, statement: ReadStatement): readonly CdkGrant[] => {
  if (!ofCdk.test(document.name)) return [];
  const written = new Map(statement.actions.map((element) => [element.value, element]));
  const whole = cdkGrants.filter(([, actions]) => actions.every((action) => written.has(action)));
  return whole
    .filter(([, actions]) => !whole.some(([, others]) => isWithin(actions, others)))
    .map(([method, actions]) => ({ method, elements: actions.flatMap((action) => written.get(action) ?? []) }));
};

/** A table is read with the records of its stream: newer versions write them into a statement of their own, beside that of the rows. */
export const comesAlong = ({ name }: ReadDocument, { actions }: ReadStatement): boolean =>
  ofCdk.test(name) && actions.length === records.length && actions.every(({ value }) => records.includes(value));

/** Another method of the same things that writes fewer actions, and all of those that are used; null where there is none. */
export const narrowerThan = ({ elements, method }: CdkGrant, used: readonly string[]): string | null => {
  const own = elements.map(({ value }) => value);
  const fitting = cdkGrants.filter(
    ([other, actions]) =>
      other !== method && isWithin(actions, own) && used.every((action) => actions.includes(action)),
  );
  return fitting.sort(([, left], [, right]) => left.length - right.length)[0]?.[0] ?? null;
};

const isWithin = (actions: readonly string[], others: readonly string[]): boolean =>
  actions.length < others.length && actions.every((action) => others.includes(action));

// The policy that holds a role's grants ends in the hash of its path
const ofCdk = /DefaultPolicy[0-9A-F]{8}$/;
