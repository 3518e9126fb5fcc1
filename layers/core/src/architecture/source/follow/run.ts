import type { Expression, ImportedName, Pattern, Statement } from '../code/code.ts';
import { assign } from './assign.ts';
import type { Follower } from './follower.ts';
import type { ModuleThing, Scope, Thing } from './thing.ts';
import { either, isGivenVariable, optionsOf, unknown } from './things.ts';
import { turnsOut } from './turns-out.ts';

/** Runs statements in their order; every branch is taken, every loop once over all that it may see. */
export const run = (
  follower: Follower,
  scope: Scope,
  { statements, returns }: { readonly statements: readonly Statement[]; readonly returns: Thing[] },
): void => {
  let behind = 0;
  for (const statement of statements) {
    runOne(follower, scope, { statement, returns });
    if (statement.kind !== 'maybe' || !isLeft(follower, scope, statement)) continue;
    behind += 1;
    follower.state.unset += 1;
  }
  follower.state.unset -= behind;
};

/** A branch that is taken and leaves the function: what stands below it is for another deployment. */
const isLeft = (follower: Follower, scope: Scope, { branches, tests = [] }: Branches['statement']): boolean => {
  const taken = tests.findIndex((test) => turnsOut(follower, scope, test) !== false);
  const test = tests[taken];
  const last = branches[taken]?.at(-1);
  return (
    (last?.kind === 'return' || last?.kind === 'leave') &&
    test !== undefined &&
    turnsOut(follower, scope, test) === true
  );
};

type Step = { readonly statement: Statement; readonly returns: Thing[] };

const runOne = (follower: Follower, scope: Scope, { statement, returns }: Step): void => {
  switch (statement.kind) {
    case 'do':
      follower.evaluate(scope, statement.value);
      return;
    case 'assign':
      bindDeclared(follower, scope, { target: statement.target, value: follower.evaluate(scope, statement.value) });
      return;
    case 'return':
      returns.push(follower.evaluate(scope, statement.value));
      return;
    case 'maybe':
      runBranches(follower, scope, { statement, returns });
      return;
    case 'each':
      bindDeclared(follower, scope, {
        target: statement.target,
        value: elementOf(follower.evaluate(scope, statement.of)),
      });
      scope.branches += 1;
      follower.run(scope, statement.body, returns);
      scope.branches -= 1;
      return;
    case 'leave':
      return;
    case 'outer':
      for (const name of statement.names) scope.outer.add(name);
      return;
    case 'import':
      importNames(follower, scope, statement);
      return;
    case 'export':
      for (const { name, as } of statement.names)
        exportsOf(scope).set(as, { kind: 'imported', module: ownModule(scope), name });
      return;
    case 'exportFrom':
      exportNames(follower, scope, statement);
  }
};

type Branches = { readonly statement: Extract<Statement, { kind: 'maybe' }>; readonly returns: Thing[] };

const runBranches = (follower: Follower, scope: Scope, { statement, returns }: Branches): void => {
  const { state } = follower;
  const rescues = statement.isRescue === true ? 1 : 0;
  const turned = (statement.tests ?? []).map((test) => turnsOut(follower, scope, test));
  scope.branches += 1;
  state.guards += 1;
  state.rescues += rescues;
  let isTaken = false;
  for (const [index, branch] of statement.branches.entries()) {
    const test = statement.tests?.[index];
    const unset = isTaken || turned[index] === false || asksForUnset(follower, scope, test) ? 1 : 0;
    isTaken ||= turned[index] === true || asksForGiven(follower, scope, test);
    state.unset += unset;
    follower.run(scope, branch, returns);
    state.unset -= unset;
  }
  state.rescues -= rescues;
  state.guards -= 1;
  scope.branches -= 1;
};

/** Whether a test holds only where a variable is set that the template does not set: it is one, or an `and` of one. */
const asksForUnset = (follower: Follower, scope: Scope, test: Expression | undefined): boolean => {
  if (test === undefined || follower.state.isSetByFile) return false;
  if (test.kind === 'run') {
    const [first] = test.body;
    return (
      asksForUnset(follower, scope, test.value) ||
      (test.body.length === 1 && first?.kind === 'do' && asksForUnset(follower, scope, first.value))
    );
  }
  if (test.kind === 'or') return [test.first, test.second].every((each) => asksForUnset(follower, scope, each));
  const value = isPlain(test) ? follower.evaluate(scope, test) : null;
  if (value?.kind === 'text') return value.text === '' && value.isUnset === true;
  return value?.kind === 'nothing' && value.isUnset === true;
};

/** Whether a test asks for nothing but a variable that the template gives something: what stands behind `else` is for another place. */
const asksForGiven = (follower: Follower, scope: Scope, test: Expression | undefined): boolean =>
  test !== undefined && isPlain(test) && isGivenVariable(follower.evaluate(scope, test));

/** A look at what is there, without a call of anything. */
const isPlain = (test: Expression): boolean => {
  switch (test.kind) {
    case 'name':
    case 'text':
    case 'nothing':
      return true;
    case 'member':
      return isPlain(test.of);
    case 'index':
      return isPlain(test.of) && isPlain(test.key);
    case 'list':
      return test.items.every(isPlain);
    case 'equal':
      return isPlain(test.first) && isPlain(test.second);
    case 'not':
      return isPlain(test.value);
    case 'call':
      return test.callee.kind === 'member' && looks.test(test.callee.name) && isPlain(test.callee.of);
    default:
      return false;
  }
};

const looks = /^(get(env)?|lower|upper|strip|trim|toLowerCase|toUpperCase)$/;

type Binding = { readonly target: Pattern; readonly value: Thing };

const bindDeclared = (follower: Follower, scope: Scope, { target, value }: Binding): void =>
  assign(follower, { scope, target, isDeclared: true }, value);

/** Any of what a loop goes over; the pairs of a list of pairs are taken apart by the pattern. */
const elementOf = (of: Thing): Thing =>
  either(
    ...optionsOf(of).map((option) => {
      if (option.kind === 'list') return pairwise(option.items);
      if (option.kind === 'record')
        return either(...[...option.fields.keys()].map((key): Thing => ({ kind: 'text', text: key })));
      return unknown('it is one of several', [option]);
    }),
  );

/** Lists of the same length become one list of alternatives, so that a pattern can take them apart. */
const pairwise = (items: readonly Thing[]): Thing => {
  const [first] = items;
  if (
    first?.kind !== 'list' ||
    !items.every((item) => item.kind === 'list' && item.items.length === first.items.length)
  ) {
    return either(...items);
  }
  const columns = first.items.map((_, index) =>
    either(...items.map((item) => (item.kind === 'list' ? (item.items[index] ?? item) : item))),
  );
  return { kind: 'list', items: columns };
};

type Import = { readonly module: string; readonly names: readonly ImportedName[] };

const importNames = (follower: Follower, scope: Scope, { module, names }: Import): void => {
  if (follower.language === 'java' && names[0]?.name === '*') {
    packagesOf(scope).push({ kind: 'text', text: module });
    return;
  }
  // What a file beside the code sets is no variable of the template
  if (/^dotenv($|\/)/.test(module)) follower.state.isSetByFile = true;
  const loaded = follower.load(module, scope.file);
  for (const { name, as } of names) {
    if (name === '*') importAll(follower, scope, loaded);
    else if (name !== null) scope.names.set(as, nameIn(follower, loaded, name));
    else if (as.endsWith('.')) importPackage(follower, scope, as.slice(0, -1));
    else scope.names.set(as, loaded);
  }
};

const nameIn = (follower: Follower, loaded: Thing, name: string): Thing =>
  loaded.kind === 'module' ? { kind: 'imported', module: loaded, name } : follower.member(loaded, name);

/** `import a.b`: the name is `a`. */
const importPackage = (follower: Follower, scope: Scope, module: string): void => {
  const [head = module] = module.split('.');
  scope.names.set(head, follower.load(head, scope.file));
};

const importAll = (follower: Follower, scope: Scope, loaded: Thing): void => {
  if (loaded.kind === 'module') {
    for (const [name] of loaded.scope.names)
      if (!name.startsWith('_') && !name.startsWith('*'))
        scope.names.set(name, { kind: 'imported', module: loaded, name });
    return;
  }
  follower.escape(loaded, 'a star import', { file: scope.file, from: 0, to: 0 });
};

const exportNames = (follower: Follower, scope: Scope, { module, names }: Import): void => {
  const loaded = follower.load(module, scope.file);
  const all = exportsOf(scope);
  for (const { name, as } of names) {
    if (name === null) all.set(as, loaded);
    else if (name === '*') starsOf(scope).push(loaded);
    else all.set(as, nameIn(follower, loaded, name));
  }
};

/** What a JavaScript module exports stands in a scope of its own. */
const exportsOf = (scope: Scope): Map<string, Thing> => {
  const root = rootOf(scope);
  const known = root.names.get('*exports*');
  if (known?.kind === 'record') return known.fields;
  const fields = new Map<string, Thing>();
  root.names.set('*exports*', { kind: 'record', fields, rest: null });
  return fields;
};

const starsOf = (scope: Scope): Thing[] => listIn(scope, '*stars*');

/** Packages that a file of Java imports whole: their classes are looked for when one is named. */
const packagesOf = (scope: Scope): Thing[] => listIn(scope, '*packages*');

const listIn = (scope: Scope, name: string): Thing[] => {
  const root = rootOf(scope);
  const known = root.names.get(name);
  if (known?.kind === 'list') return known.items;
  const items: Thing[] = [];
  root.names.set(name, { kind: 'list', items });
  return items;
};

/** The names of a module, seen from inside. */
const ownModule = (scope: Scope): ModuleThing => ({
  kind: 'module',
  name: '*own*',
  path: scope.file,
  scope: rootOf(scope),
});

const rootOf = (scope: Scope): Scope => {
  let root = scope;
  while (root.parent !== null) root = root.parent;
  return root;
};
