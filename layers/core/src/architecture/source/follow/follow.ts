import type { ModuleCode } from '../code/code.ts';
import type { Language } from '../code/language.ts';
import type { SourceInput } from '../source-call.ts';
import { assignMember } from './assign-member.ts';
import { call } from './call.ts';
import { evaluate } from './evaluate.ts';
import type { Follower, MetCall, State } from './follower.ts';
import { handOut } from './hand-out.ts';
import { classOf, loadPackage } from './java-package.ts';
import { loadFile, loadModule } from './load-module.ts';
import { member } from './member.ts';
import { resolveModule } from './resolve-module.ts';
import { run } from './run.ts';
import type { Called, ModuleThing, Place, Thing } from './thing.ts';
import { text, unset } from './things.ts';

/** What a library's names do, by the tables of the room `aws`. */
export type Libraries = {
  readonly call: (follower: Follower, path: string, called: Called) => Thing;
  readonly hand: (follower: Follower, path: string, place: Place) => void;
  readonly member: (follower: Follower, path: string, name: string) => Thing;
  readonly knows: (name: string) => boolean;
};

export type Start = {
  readonly input: SourceInput;
  readonly language: Language;
  readonly libraries: Libraries;
  readonly codeOf: (path: string) => ModuleCode;
  readonly meet: (call: MetCall) => void;
  readonly open: (because: string, place: Place) => void;
  /** Gets the names of the variables that the code asks for. */
  readonly asked: Set<string>;
};

// What Lambda sets itself: https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
const given =
  /^(AWS_REGION|AWS_DEFAULT_REGION|AWS_LAMBDA_\w+|AWS_EXECUTION_ENV|LAMBDA_TASK_ROOT|LAMBDA_RUNTIME_DIR|_HANDLER|AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY|AWS_SESSION_TOKEN)$/;

/** Sets out with an empty mind. */
export const follow = (start: Start): Follower => {
  const { input, language, libraries, codeOf, meet, open, asked } = start;
  const follower: Follower = {
    input,
    language,
    evaluate: (scope, expression) => evaluate(follower, scope, expression),
    run: (scope, statements, returns) => run(follower, scope, { statements, returns }),
    call: (callee, called) => call(follower, callee, called),
    member: (of, name) => member(follower, of, name),
    assignMember: (of, member) => assignMember(follower, of, member),
    load: (specifier, from) =>
      language === 'java' ? loadPackage(follower, specifier) : loadModule(follower, specifier, from),
    submodule: (module, name) => submodule(follower, module, name),
    callOutside: (path, called) => libraries.call(follower, path, called),
    handOutside: (path, place) => libraries.hand(follower, path, place),
    memberOutside: (path, name) => libraries.member(follower, path, name),
    isLibrary: libraries.knows,
    escape: (thing, into, place) => handOut(follower, thing, { into, place }),
    meet: (met) => {
      follower.state.met += 1;
      meet({
        ...met,
        isGuarded: follower.state.guards > 0,
        isRescue: follower.state.rescues > 0,
        isUnset: met.isUnset === true || follower.state.unset > 0,
      });
    },
    open,
    codeOf,
    environment: (name) => {
      asked.add(name);
      return environmentOf(input, name);
    },
    state: emptyState(),
  };
  return follower;
};

const emptyState = (): State => ({
  steps: 0,
  met: 0,
  mostSteps: 20_000,
  isSpent: false,
  depth: 0,
  guards: 0,
  rescues: 0,
  unset: 0,
  isSetByFile: false,
  modules: new Map(),
  runs: new Map(),
  pending: [],
  reached: new Map(),
  identities: new Map(),
  last: [],
});

const environmentOf = ({ environment }: SourceInput, name: string): Thing => {
  if (!Object.hasOwn(environment, name)) return given.test(name) ? { kind: 'environment', name } : unset;
  const value = (Object.hasOwn(environment, name) ? environment[name] : null) ?? null;
  if (typeof value === 'string') return text(value);
  return value === null ? { kind: 'environment', name } : { kind: 'environment', name, isNot: value.isNot };
};

/** A module below a package of Python. */
const submodule = (follower: Follower, module: ModuleThing, name: string): Thing | null => {
  if (follower.language === 'java') return classOf(follower, module, name);
  if (follower.language !== 'python') return null;
  const folder = module.path === null ? module.name : module.name.replace(/\/__init__\.py$/, '');
  if (module.path !== null && folder === module.name) return null;
  const found = resolveModule(follower, `.${name}`, `${folder}/__init__.py`);
  return found === null ? null : loadFile(follower, found);
};
