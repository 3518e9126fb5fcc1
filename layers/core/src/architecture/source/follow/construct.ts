import { findMember, lineage, outsideBases } from './class-members.ts';
import type { Follower } from './follower.ts';
import { invoke } from './invoke.ts';
import { settingsField } from './settings-field.ts';
import type { Called, ClassThing, InstanceThing, Scope, Thing } from './thing.ts';
import { optionsOf } from './things.ts';

/** A new instance of a class of the files. */
export const construct = (follower: Follower, of: ClassThing, called: Called): Thing => {
  const classes = lineage(of);
  const made = madeByNew(follower, of, called) ?? { kind: 'instance', of, fields: new Map() };
  if (follower.language !== 'python') for (const each of classes.toReversed()) makeFields(follower, each, made);
  const builder = findMember(classes, follower.language === 'python' ? '__init__' : 'constructor');
  if (builder !== undefined) callMember(follower, builder, { made, called });
  else if (follower.language === 'python') fillFields(follower, made, called);
  giveToFrameworks(follower, made, called);
  return made;
};

/** A class of Python may say itself which instance it gives, as one that has only one does. */
const madeByNew = (follower: Follower, of: ClassThing, called: Called): InstanceThing | undefined => {
  const maker = follower.language === 'python' ? findMember(lineage(of), '__new__') : undefined;
  if (maker?.member.value?.kind !== 'function') return undefined;
  const thing = {
    kind: 'function',
    code: maker.member.value.code,
    scope: maker.owner.scope,
    self: of,
    owner: maker.owner,
  } as const;
  return optionsOf(invoke(follower, thing, called)).find((option) => option.kind === 'instance');
};

const makeFields = (follower: Follower, of: ClassThing, made: InstanceThing): void => {
  const names = new Map<string, Thing>([
    ['this', made],
    ['*class*', of],
  ]);
  const scope: Scope = { code: null, names, parent: of.scope, outer: new Set(), file: of.scope.file, branches: 0 };
  for (const member of of.code.members) {
    if (member.kind === 'field' && member.value !== null)
      made.fields.set(member.name, follower.evaluate(scope, member.value));
  }
};

type Building = { readonly made: InstanceThing; readonly called: Called };
type Found = NonNullable<ReturnType<typeof findMember>>;

const callMember = (follower: Follower, { member, owner }: Found, { made, called }: Building): void => {
  if (member.value?.kind !== 'function') return;
  const thing = { kind: 'function', code: member.value.code, scope: owner.scope, self: made, owner } as const;
  invoke(follower, thing, called);
};

/** A dataclass, a model or a tuple with names: its fields are what it is made of. */
const fillFields = (follower: Follower, made: InstanceThing, called: Called): void => {
  const fields = lineage(made.of)
    .toReversed()
    .flatMap(({ code }) => code.members.filter(({ kind }) => kind === 'field'));
  const positional = [...called.arguments];
  const isSettings = outsideBases(made.of).some((base) => base.kind === 'outside' && base.path.endsWith('Settings'));
  for (const { name } of fields) {
    const given = called.named.get(name) ?? positional.shift() ?? called.rest;
    if (given !== null) made.fields.set(name, given);
    else if (isSettings) made.fields.set(name, settingsField(follower, made.of, name));
    else {
      const own = made.of.statics.get(name);
      const factory = own?.kind === 'native' ? own.call : undefined;
      if (factory !== undefined && own?.kind === 'native' && own.label === 'field')
        made.fields.set(name, factory(called));
    }
  }
  for (const [name, value] of called.named) if (!made.fields.has(name)) made.fields.set(name, value);
};

// Bases that call nothing of what is derived from them.
const quiet =
  /(^|[.~])(object|ABC|Protocol|Generic|NamedTuple|TypedDict|Enum|StrEnum|IntEnum|BaseModel|BaseSettings|SQLModel|Exception|\w*Error|Error|Construct|Stack|TestCase|dict|list|str)$/;

/** A class made for a framework: any of its methods may be called by it. */
const giveToFrameworks = (follower: Follower, made: InstanceThing, called: Called): void => {
  const frameworks = outsideBases(made.of).filter((base) => base.kind !== 'outside' || !quiet.test(base.path));
  if (frameworks.length === 0) return;
  for (const base of frameworks)
    if (base.kind === 'outside') follower.callOutside(base.path, { ...called, isNew: true });
  for (const owner of lineage(made.of)) {
    for (const { kind, value } of owner.code.members) {
      if (kind !== 'method' || value?.kind !== 'function' || /^(__init__|constructor)$/.test(value.code.name)) continue;
      follower.state.pending.push({ kind: 'function', code: value.code, scope: owner.scope, self: made, owner });
    }
  }
};
