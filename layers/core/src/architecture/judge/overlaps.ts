import { replaceSymbols, resourceShape, type Scope, soleSymbol, symbolsIn } from '../../template/index.ts';

type Fitting = {
  readonly scope: Scope;
  /** One of several Regions of a profile: the one Region of the deployment cannot be all of them. */
  readonly isRouted?: boolean;
};

/**
 * Whether a pattern of a policy could be meant for a resource once its unknowns are known. A name that the template makes is no other name;
 * a parameter may be any literal, but not another parameter; what the running code chooses may be anything.
 */
export const couldMatch = (pattern: string, resource: string, { scope, isRouted = false }: Fitting): boolean => {
  if (pattern === '*' || soleSymbol(pattern) !== null) return true;
  const inPattern = symbolsIn(pattern).filter(isParameter(scope));
  const inResource = symbolsIn(resource).filter(isParameter(scope));
  const areBothOpen = inPattern.length > 0 && inResource.length > 0;
  const isInBoth = (reference: string): boolean =>
    [pattern, resource].every((text) => symbolsIn(text).includes(reference));
  const open = (reference: string): string => {
    if (isFree(reference) || isMadeElsewhere(reference, scope)) return '*';
    if (reference.startsWith('AWS::') && isInBoth(reference)) return `\u0001${reference}\u0001`;
    if (reference.startsWith('AWS::'))
      return isGiven(reference, scope) || (isRouted && reference === 'AWS::Region') ? `\u0001${reference}\u0001` : '*';
    const isOpen = !areBothOpen || isTwin(reference, [...inPattern, ...inResource]);
    return isOpen && isParameter(scope)(reference) ? '*' : `\u0001${reference}\u0001`;
  };
  return globsMeet(replaceSymbols(pattern, open), replaceSymbols(resource, open));
};

/** Parameters that tell the same thing in another form, as `QueueUrl` and `QueueName` do. */
const isTwin = (reference: string, others: readonly string[]): boolean =>
  others.some((other) => other !== reference && stemOf(other) === stemOf(reference));

const stemOf = (name: string): string => name.replace(/(Url|Name|Arn|Id)$/i, '').toLowerCase();

/** What the running code, an import, a macro or a look-up gives. */
export const isFree = (reference: string): boolean => /^(\?|Fn::|resolve:)/.test(reference);

/** What a nested stack, a custom resource or a type that is not known here gives may be any text. */
const isMadeElsewhere = (reference: string, { model }: Scope): boolean => {
  const [id = '', ...attribute] = reference.split('.');
  const type = attribute.length === 0 ? undefined : model.resources.get(id)?.type;
  return type !== undefined && resourceShape(type) === undefined;
};

const isParameter =
  ({ model }: Scope) =>
  (reference: string): boolean =>
    !isFree(reference) &&
    !reference.startsWith('AWS::') &&
    !model.resources.has(reference.split('.')[0] ?? '') &&
    !isRoleOf(model, reference);

const isRoleOf = (model: Scope['model'], reference: string): boolean =>
  reference.endsWith('Role') && model.resources.has(reference.slice(0, -4));

const isGiven = (reference: string, { region, account }: Scope): boolean =>
  (reference === 'AWS::Region' && region !== null) || (reference === 'AWS::AccountId' && account !== null);

/** Whether some text fits both globs; linear in the product of their lengths up to two thousand signs each, one row at a time, from where the first of them is open. */
export const globsMeet = (left: string, right: string): boolean => {
  const from = alikeUntil(left, right);
  if (from === null) return false;
  const [a, b] = [left.slice(from), right.slice(from)];
  // Longer than any name of AWS's: whether they meet is not known, and nobody waits for it
  if (a.length * b.length > mostSigns) return true;
  let row = new Uint8Array(b.length + 1);
  let next = new Uint8Array(b.length + 1);
  row[0] = 1;
  for (let j = 0; j < b.length && b[j] === '*'; j += 1) row[j + 1] = 1;
  for (const sign of a) {
    next[0] = sign === '*' ? (row[0] ?? 0) : 0;
    for (let j = 0; j < b.length; j += 1) {
      const other = b[j];
      const isMet =
        sign === '*' || other === '*'
          ? (row[j + 1] ?? 0) || (next[j] ?? 0) || (row[j] ?? 0)
          : (sign === other || sign === '?' || other === '?') && (row[j] ?? 0);
      next[j + 1] = isMet ? 1 : 0;
    }
    [row, next] = [next, row];
  }
  return row[b.length] === 1;
};

const mostSigns = 4_000_000;

/** How far two globs are the same letters; null where they part before either is open, as most ARNs do. */
const alikeUntil = (left: string, right: string): number | null => {
  const length = Math.min(left.length, right.length);
  let at = 0;
  while (at < length && left[at] === right[at] && left[at] !== '*' && left[at] !== '?') at += 1;
  const isOpen = (text: string): boolean => text[at] === '*' || text[at] === '?';
  return at === left.length || at === right.length || isOpen(left) || isOpen(right) ? at : null;
};
