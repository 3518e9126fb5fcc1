import type { Follower } from './follower.ts';
import { loadFile } from './load-module.ts';
import type { Called, ClassThing, Thing } from './thing.ts';
import { either, native, nothing, unknown } from './things.ts';

/** What a framework gives for a type: a class of the files is made once, an interface by the classes that implement it; of a library its own rule tells. */
export const inject = (follower: Follower): Thing =>
  native('inject', {
    call: (called) => {
      const [type] = called.arguments;
      if (type?.kind === 'class') return madeOnce(follower, type, called);
      return type?.kind === 'outside' ? follower.callOutside(`${type.path}.*injected*`, called) : nothing;
    },
  });

const made = new WeakMap<Follower, Map<string, Thing>>();

const madeOnce = (follower: Follower, type: ClassThing, called: Called): Thing => {
  const all = made.get(follower) ?? new Map<string, Thing>();
  made.set(follower, all);
  const key = `${type.scope.file} ${type.code.name}`;
  const known = all.get(key);
  if (known !== undefined) return known;
  all.set(key, unknown('it is being made'));
  const given = { ...called, arguments: [], named: new Map(), rest: null, isNew: true };
  const isInterface = new RegExp(`\\binterface\\s+${type.code.name}\\b`).test(textOf(follower, type.scope.file));
  const found = isInterface ? implementing(follower, type.code.name) : [type];
  if (found.length === 0) follower.open(`\`${type.code.name}\` is made by a framework`, called.place);
  const thing = found.length === 0 ? nothing : either(...found.map((each) => follower.call(each, given)));
  all.set(key, thing);
  return thing;
};

const textOf = ({ input }: Follower, file: string): string => input.files.find(({ path }) => path === file)?.text ?? '';

const implementing = (follower: Follower, name: string): readonly ClassThing[] => {
  const implementor = new RegExp(`\\bclass\\s+(\\w+)[^{]{0,120}\\bimplements\\b[^{]{0,120}\\b${name}\\b`);
  return follower.input.files.flatMap(({ path, text }) => {
    const [, found] = path.endsWith('.java') && !/(^|\/)test\//.test(path) ? (implementor.exec(text) ?? []) : [];
    const module = found === undefined ? undefined : loadFile(follower, { path, isFolder: false });
    const thing = module?.kind === 'module' ? module.scope.names.get(found ?? '') : undefined;
    return thing?.kind === 'class' ? [thing] : [];
  });
};
