import type { Call, Expression } from '../code/code.ts';
import type { Follower } from './follower.ts';
import { isSteady } from './is-steady.ts';
import type { Scope, Thing } from './thing.ts';

/** How a test turns out wherever this is deployed as the template says: by what the code and the variables hold. Null: only the running code knows. */
export const turnsOut = (follower: Follower, scope: Scope, test: Expression): boolean | null => {
  const of = (each: Expression): boolean | null => turnsOut(follower, scope, each);
  switch (test.kind) {
    case 'run':
      return ofBoth(follower, scope, test);
    case 'or':
      return anyOf([of(test.first), of(test.second)]);
    case 'not':
      return opposite(of(test.value));
    case 'call':
      return isSteady(follower, scope, test) || isOwnQuestion(follower, scope, test)
        ? looked(follower, scope, test)
        : null;
    default:
      return isSteady(follower, scope, test) ? looked(follower, scope, test) : null;
  }
};

/** A function of the code that is asked something steady; it has been asked already, and is not run again. */
const isOwnQuestion = (follower: Follower, scope: Scope, { callee, arguments: given }: Call): boolean =>
  isSteady(follower, scope, callee) &&
  given.every(({ value, spread }) => !spread && isSteady(follower, scope, value)) &&
  follower.evaluate(scope, callee).kind === 'function';

/** `a && b`, as it is read: the first is done, the second its value. */
const ofBoth = (follower: Follower, scope: Scope, { body, value }: Extract<Expression, { kind: 'run' }>) => {
  const [first] = body;
  const last = turnsOut(follower, scope, value);
  if (body.length !== 1 || first?.kind !== 'do') return last === false ? false : null;
  return opposite(anyOf([turnsOut(follower, scope, first.value), last].map(opposite)));
};

export const anyOf = (each: readonly (boolean | null)[]): boolean | null => {
  if (each.includes(true)) return true;
  return each.includes(null) ? null : false;
};

export const opposite = (turned: boolean | null): boolean | null => (turned === null ? null : !turned);

/** A look at what is there is no step of the code. */
const looked = (follower: Follower, scope: Scope, test: Expression): boolean | null => {
  const { steps } = follower.state;
  const thing = follower.evaluate(scope, test);
  follower.state.steps = steps;
  return truthOf(follower, thing);
};

/** Whether a thing is taken as true. */
export const truthOf = ({ state }: Follower, thing: Thing): boolean | null => {
  switch (thing.kind) {
    case 'text':
      // A number is read as a text, and zero is false; what a file sets, nobody sees
      return thing.text === '0' || (thing.isUnset === true && state.isSetByFile) ? null : thing.text !== '';
    case 'nothing':
      return thing.isUnset === true && state.isSetByFile ? null : false;
    case 'environment':
      return true;
    case 'unknown':
      return thing.turnsOut ?? null;
    default:
      return null;
  }
};

/** Whether two things are the same, or the first is in the second. */
export const isSameOrIn = (
  follower: Follower,
  { first, second, isIn }: { readonly first: Thing; readonly second: Thing; readonly isIn: boolean },
): boolean | null => {
  if (second.kind === 'list') return anyOf(second.items.map((item) => isSame(follower, first, item)));
  if (!isIn) return isSame(follower, first, second);
  return first.kind === 'text' && second.kind === 'text' ? second.text.includes(first.text) : null;
};

const isSame = ({ state }: Follower, first: Thing, second: Thing): boolean | null => {
  const both = [first, second];
  if (state.isSetByFile && both.some((each) => isPlain(each) && each.isUnset === true)) return null;
  if (isPlain(first) && isPlain(second)) return isSamePlain(first, second);
  if (isExcluded(first, second) || isExcluded(second, first)) return false;
  // What the template gives a variable is there
  const isGiven = both.some(({ kind }) => kind === 'environment');
  const isEmpty = both.some((each) => isPlain(each) && (textIn(each) ?? '') === '');
  return isGiven && isEmpty ? false : null;
};

const isExcluded = (variable: Thing, other: Thing): boolean =>
  variable.kind === 'environment' && other.kind === 'text' && variable.isNot?.includes(other.text) === true;

type Plain = Extract<Thing, { kind: 'text' | 'nothing' }>;

/** False is not the same as nothing, and zero may be the same as false. */
export const isSamePlain = (first: Plain, second: Plain): boolean | null => {
  if (first.kind === 'nothing' && second.kind === 'nothing') return first.isFalse === second.isFalse;
  if (first.kind === 'text' && second.kind === 'text') return first.text === second.text;
  const [text, other] = first.kind === 'text' ? [first, second] : [second, first];
  const isZero = textIn(text) === '0' || textIn(text) === '';
  return isZero && other.kind === 'nothing' && other.isFalse === true ? null : false;
};

export const isPlain = (thing: Thing): thing is Plain => thing.kind === 'text' || thing.kind === 'nothing';

const textIn = (thing: Thing): string | null => (thing.kind === 'text' ? thing.text : null);
