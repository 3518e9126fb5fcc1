import { replaceSymbols, resourceShape, type Scope, soleSymbol, symbolOf, symbolsIn } from '../../template/index.ts';

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
  const [own, other] = [unknownsOf(pattern, scope), unknownsOf(resource, scope)];
  const areBothOpen = own.parameters.length > 0 && other.parameters.length > 0;
  const isInBoth = (reference: string): boolean => own.all.has(reference) && other.all.has(reference);
  const open = (reference: string): string => {
    if (isFree(reference) || isMadeElsewhere(reference, scope)) return '*';
    if (reference.startsWith('AWS::') && isInBoth(reference)) return `\u0001${reference}\u0001`;
    if (reference.startsWith('AWS::'))
      return isGiven(reference, scope) || (isRouted && reference === 'AWS::Region') ? `\u0001${reference}\u0001` : '*';
    const isOpen = !areBothOpen || isTwin(reference, [...own.parameters, ...other.parameters]);
    return isOpen && isParameter(scope)(reference) ? '*' : `\u0001${reference}\u0001`;
  };
  return globsMeet(replaceSymbols(pattern, open), replaceSymbols(resource, open));
};

type Unknowns = { readonly all: ReadonlySet<string>; readonly parameters: readonly string[] };

/** The same few texts are compared with each other over and over. */
const unknownsOf = (text: string, scope: Scope): Unknowns => {
  const known = unknowns.get(scope) ?? new Map<string, Unknowns>();
  unknowns.set(scope, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  const all = symbolsIn(text);
  const made = { all: new Set(all), parameters: all.filter(isParameter(scope)) };
  known.set(text, made);
  return made;
};

const unknowns = new WeakMap<Scope, Map<string, Unknowns>>();

/** How a text ends for sure, behind its last unknown and wildcard: two that fit one name end alike as far as both say. */
export const surelyApart = (left: string, right: string, scope: Scope): boolean => {
  const [one, other] = [sureEnd(left, scope), sureEnd(right, scope)];
  return !one.endsWith(other) && !other.endsWith(one);
};

const sureEnd = (text: string, scope: Scope): string => {
  const ends = sureEnds.get(scope) ?? new Map<string, string>();
  sureEnds.set(scope, ends);
  const before = ends.get(text);
  if (before !== undefined) return before;
  const isSole = soleSymbol(text) !== null;
  const marked = replaceSymbols(text, (reference) => (isNameHere(reference, scope) ? symbolOf(reference) : '*'));
  const made = isSole ? '' : marked.slice(Math.max(...['*', '?', '}'].map((sign) => marked.lastIndexOf(sign))) + 1);
  ends.set(text, made);
  return made;
};

const sureEnds = new WeakMap<Scope, Map<string, string>>();

/** What the template makes itself, under a name that is equal to itself alone. */
const isNameHere = (reference: string, scope: Scope): boolean =>
  !isFree(reference) &&
  !reference.startsWith('AWS::') &&
  !isMadeElsewhere(reference, scope) &&
  !isParameter(scope)(reference);

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

/** What may be any text once it is deployed: what is known only then, or what somebody else gives. */
export const mayBeAny =
  (scope: Scope) =>
  (reference: string): boolean =>
    isFree(reference) || isMadeElsewhere(reference, scope) || isParameter(scope)(reference);

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
