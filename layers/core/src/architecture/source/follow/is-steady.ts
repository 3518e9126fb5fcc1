import { assignmentsIn, type Body } from '../code/assignments.ts';
import type { Expression } from '../code/code.ts';
import type { Follower } from './follower.ts';
import type { Scope, Thing } from './thing.ts';

/** Whether an expression is a look at what the code gives its value once and calls nothing: it is the same whenever it is looked at. */
export const isSteady = (follower: Follower, scope: Scope, expression: Expression): boolean => {
  const each = (part: Expression): boolean => isSteady(follower, scope, part);
  switch (expression.kind) {
    case 'text':
    case 'nothing':
      return true;
    case 'name':
      return isSteadyName(follower, scope, expression.name);
    case 'member':
      return each(expression.of) && isSteadyField(follower, scope, expression);
    case 'index':
      return each(expression.of) && each(expression.key) && isSteadyKey(follower, scope, expression);
    case 'list':
      return expression.items.every(each);
    case 'equal':
      return each(expression.first) && each(expression.second);
    case 'not':
      return each(expression.value);
    case 'call':
      return (
        expression.callee.kind === 'member' &&
        looks.test(expression.callee.name) &&
        each(expression.callee.of) &&
        expression.arguments.every(({ value, spread }) => !spread && each(value))
      );
    default:
      return false;
  }
};

const looks =
  /^(get(env)?|lower|upper|strip|trim|toLowerCase|toUpperCase|starts_?with|ends_?with|startsWith|endsWith|includes)$/;

const isSteadyName = (follower: Follower, scope: Scope, name: string): boolean => {
  for (let place: Scope | null = scope; place !== null; place = place.parent) {
    const thing = place.names.get(name);
    if (thing === undefined) continue;
    if (thing.kind === 'imported')
      return isGivenOnce(thing.module.scope.code, thing.name) && fieldsOf(follower, thing.name) === 0;
    if (name === 'this' || name === 'self') return true;
    return isGivenOnce(place.code, name) && isUntouched(thing);
  }
  // A name of the language
  return true;
};

const isGivenOnce = (code: Body | null, name: string): boolean =>
  code !== null && (assignmentsIn(code).names.get(name) ?? 0) <= 1;

/** A record that gets fields under names that are not known may get any. */
const isUntouched = (thing: Thing): boolean => thing.kind !== 'record' || thing.rest === null;

const isSteadyKey = (
  follower: Follower,
  scope: Scope,
  { of, key }: Extract<Expression, { kind: 'index' }>,
): boolean => {
  const name = key.kind === 'text' ? key : quiet(follower, scope, key);
  return name?.kind === 'text' && isSteadyField(follower, scope, { kind: 'member', of, name: name.text });
};

/** A field of what the code makes once keeps what it was made with, if nothing gives it something else. */
const isSteadyField = (
  follower: Follower,
  scope: Scope,
  { of, name }: { readonly kind: 'member'; readonly of: Expression; readonly name: string },
): boolean => {
  const thing = quiet(follower, scope, of);
  const given = fieldsOf(follower, name);
  switch (thing.kind) {
    case 'outside':
    case 'native':
      return given === 0;
    case 'record':
      return given === 0 && thing.rest === null;
    case 'module':
      return given === 0 && isGivenOnce(thing.scope.code, name);
    case 'class':
    case 'instance':
      return given <= 1;
    default:
      // A method of a text
      return thing.kind === 'text' || thing.kind === 'environment';
  }
};

/** How often a field of that name is given a value in the modules that are read. */
const fieldsOf = ({ state: { modules } }: Follower, name: string): number => {
  const known = counted.get(modules);
  const counts = known?.size === modules.size ? known.counts : new Map<string, number>();
  counted.set(modules, { size: modules.size, counts });
  const count = counts.get(name) ?? countOf(modules, name);
  counts.set(name, count);
  return count;
};

type Modules = Follower['state']['modules'];

const countOf = (modules: Modules, name: string): number => {
  let count = 0;
  for (const { scope } of modules.values())
    if (scope.code !== null) count += assignmentsIn(scope.code).fields.get(name) ?? 0;
  return count;
};

/** As long as no module is read besides. */
const counted = new WeakMap<Modules, { readonly size: number; readonly counts: Map<string, number> }>();

const quiet = (follower: Follower, scope: Scope, expression: Expression): Thing => {
  const { steps } = follower.state;
  const thing = follower.evaluate(scope, expression);
  follower.state.steps = steps;
  return thing;
};
