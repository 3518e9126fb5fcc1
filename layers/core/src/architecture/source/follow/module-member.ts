import type { Follower } from './follower.ts';
import type { ModuleThing, Thing } from './thing.ts';
import { nothing, optionsOf, record, unknown } from './things.ts';

/** A name of a module among the files. */
export const memberOfModule = (follower: Follower, of: ModuleThing, name: string): Thing =>
  findMember(follower, of, { name, seen: [] });

/** `seen`: the modules that led here; they may export each other's names in a circle. */
type Search = { readonly name: string; readonly seen: readonly ModuleThing[] };

const findMember = (follower: Follower, of: ModuleThing, { name, seen }: Search): Thing => {
  if (seen.includes(of) || seen.length > 16) return unknown('modules import each other in a circle');
  const inside = { name, seen: [...seen, of] };
  const found =
    of.name === '*own*' || follower.language !== 'javascript'
      ? of.scope.names.get(name)
      : exported(follower, of, inside);
  if (found?.kind === 'imported') return findMember(follower, found.module, { ...inside, name: found.name });
  if (found !== undefined) return found;
  return follower.submodule(of, name) ?? unknown(`\`${name}\` is not in \`${of.name}\``);
};

const exported = (follower: Follower, of: ModuleThing, { name, seen }: Search): Thing | undefined => {
  if (seen.length > 16) return undefined;
  const { names } = of.scope;
  const fields = names.get('*exports*');
  const own = fields?.kind === 'record' ? fields.fields.get(name) : undefined;
  if (own !== undefined) return own;
  const common = commonExports(of);
  for (const option of optionsOf(common)) {
    if (name === 'default' && option.kind !== 'record') return option;
    if (option.kind === 'record' && option.fields.has(name)) return option.fields.get(name);
    if (option.kind !== 'record') return follower.member(option, name);
  }
  for (const star of starsOf(of)) {
    const thing =
      star.kind === 'module' ? exported(follower, star, { name, seen: [...seen, star] }) : follower.member(star, name);
    if (thing !== undefined) return thing;
  }
  if (name === 'default') return { kind: 'module', name: of.name, path: of.path, scope: of.scope };
  return undefined;
};

/** What `exports` and `module.exports` hold. */
const commonExports = (of: ModuleThing): Thing => {
  const module = of.scope.names.get('module');
  return module?.kind === 'record' ? (module.fields.get('exports') ?? nothing) : record();
};

const starsOf = (of: ModuleThing): readonly Thing[] => {
  const stars = of.scope.names.get('*stars*');
  return stars?.kind === 'list' ? stars.items : [];
};
