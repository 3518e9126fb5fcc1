import { findMember, lineage, outsideBases } from './class-members.ts';
import type { Follower } from './follower.ts';
import { invoke } from './invoke.ts';
import { memberOfModule } from './module-member.ts';
import type { ClassThing, InstanceThing, Thing } from './thing.ts';
import { either, native, optionsOf, text, unknown } from './things.ts';

/** A member of a thing, by its name. */
export const member = (follower: Follower, of: Thing, name: string): Thing => {
  switch (of.kind) {
    case 'either': {
      const options = optionsOf(of);
      return options.length === 0
        ? unknown('it is not set')
        : either(...options.map((option) => member(follower, option, name)));
    }
    case 'record':
      return of.fields.get(name) ?? { kind: 'method', of, name };
    case 'instance':
      return memberOfInstance(follower, of, name);
    case 'class':
      return memberOfClass(follower, of, name);
    case 'super':
      return memberOfSuper(follower, of, name);
    case 'module':
      return memberOfModule(follower, of, name);
    case 'outside':
      return follower.memberOutside(of.path, name);
    case 'native':
      // Entered by hand: a client is its own context
      if (name === '__aenter__') return { kind: 'method', of, name };
      return (
        of.member?.(name) ?? (of.value === undefined ? { kind: 'method', of, name } : member(follower, of.value, name))
      );
    case 'unknown':
      return of.fields.get(name) ?? { kind: 'method', of, name };
    case 'imported':
      return member(follower, memberOfModule(follower, of.module, of.name), name);
    default:
      return { kind: 'method', of, name };
  }
};

const memberOfInstance = (follower: Follower, of: InstanceThing, name: string): Thing => {
  if (name === '__class__' || name === 'constructor') return of.of;
  const own = of.fields.get(name);
  const found = findMember(lineage(of.of), name);
  const shared = found === undefined ? undefined : sharedMember(follower, of, found);
  if (own !== undefined) return shared === undefined || found?.member.kind === 'field' ? own : either(own, shared);
  if (shared !== undefined) return shared;
  if (name === '__enter__' && findMember(lineage(of.of), '__aenter__') !== undefined)
    return memberOfInstance(follower, of, '__aenter__');
  const passed = findMember(lineage(of.of), '__getattr__');
  if (passed !== undefined && !name.startsWith('__')) return askedOf(follower, of, { found: passed, name });
  const base = outsideBases(of.of);
  return unknown(`\`${name}\` is not defined in \`${of.of.code.name}\``, base);
};

type Found = NonNullable<ReturnType<typeof findMember>>;

const sharedMember = (follower: Follower, of: InstanceThing, { member: found, owner }: Found): Thing | undefined => {
  if (found.kind === 'field' || found.kind === 'static') return owner.statics.get(found.name);
  if (found.value?.kind !== 'function') return undefined;
  const method = { kind: 'function', code: found.value.code, scope: owner.scope, self: of, owner } as const;
  if (found.kind !== 'getter') return method;
  const place = { file: owner.scope.file, from: found.value.code.from, to: found.value.code.from };
  return invoke(follower, method, { arguments: [], named: new Map(), rest: null, isNew: false, place });
};

/** What a class has no member for, it is asked for by name. https://docs.python.org/3/reference/datamodel.html#object.__getattr__ */
const askedOf = (follower: Follower, of: InstanceThing, { found, name }: { found: Found; name: string }): Thing => {
  const { member: asked, owner } = found;
  if (asked.value?.kind !== 'function') return unknown('it is computed');
  const method = { kind: 'function', code: asked.value.code, scope: owner.scope, self: of, owner } as const;
  const { from } = asked.value.code;
  const place = { file: owner.scope.file, from, to: from + 1 };
  return invoke(follower, method, { arguments: [text(name)], named: new Map(), rest: null, isNew: false, place });
};

const memberOfClass = (follower: Follower, of: ClassThing, name: string): Thing => {
  const classes = lineage(of);
  for (const each of classes) {
    const own = each.statics.get(name);
    if (own !== undefined) return own.kind === 'function' ? { ...own, self: of } : own;
  }
  const found = findMember(classes, name);
  if (found?.member.value?.kind === 'function') {
    const { code } = found.member.value;
    if (found.member.kind === 'getter' && follower.language === 'javascript') {
      const place = { file: found.owner.scope.file, from: code.from, to: code.from };
      const getter = { kind: 'function', code, scope: found.owner.scope, self: of, owner: found.owner } as const;
      return invoke(follower, getter, { arguments: [], named: new Map(), rest: null, isNew: false, place });
    }
    return {
      kind: 'function',
      code,
      scope: found.owner.scope,
      self: code.parameters.length > 0 && takesClass(code) ? of : null,
      owner: found.owner,
    };
  }
  if (name === 'prototype') return of;
  return { kind: 'method', of, name };
};

/** A class method: its first parameter is the class. */
const takesClass = ({
  parameters,
}: {
  readonly parameters: readonly { readonly target: { readonly kind: string } }[];
}): boolean => {
  const target = parameters[0]?.target as { kind: string; name?: string } | undefined;
  return target?.name === 'cls' || target?.name === 'klass';
};

const memberOfSuper = (follower: Follower, of: Extract<Thing, { kind: 'super' }>, name: string): Thing => {
  const classes = of.bases.flatMap((base) => (base.kind === 'class' ? lineage(base) : []));
  const found = findMember(classes, name);
  if (found?.member.value?.kind === 'function') {
    return {
      kind: 'function',
      code: found.member.value.code,
      scope: found.owner.scope,
      self: of.self,
      owner: found.owner,
    };
  }
  if (name === '__new__' && of.self.kind === 'class') return maker(of.self);
  return follower.member(unknown('it is what a base outside the files has'), name);
};

/** `super().__new__(cls)`: an instance that is not filled yet. */
const maker = (of: ClassThing): Thing =>
  native('__new__', { call: () => ({ kind: 'instance', of, fields: new Map() }) });
