import { findMember, lineage } from './class-members.ts';
import type { Follower } from './follower.ts';
import { inject } from './inject.ts';
import { classSeenFrom } from './java-package.ts';
import type { Scope, Thing } from './thing.ts';
import { outside } from './things.ts';

/** A name inside a class that is a field or a method of it, or of what it comes from. */
export const javaMember = (follower: Follower, place: Scope, name: string): Thing | undefined => {
  const owner = place.names.get('*class*');
  if (owner?.kind !== 'class') return undefined;
  const self = place.names.get('this');
  if (name === '*home*') return self ?? owner;
  if (name === '*this*') return constructorOf(place);
  if (name.startsWith('*')) return undefined;
  const of = self?.kind === 'instance' ? self : owner;
  if (of.kind === 'instance' && of.fields.has(name)) return follower.member(of, name);
  if (of.kind === 'instance' && of.fields.has(`#${name}`)) return of.fields.get(`#${name}`);
  const classes = lineage(owner);
  const shared = classes.find(({ statics }) => statics.has(name));
  if (shared !== undefined) return follower.member(shared, name);
  const isKnown =
    findMember(classes, name) !== undefined ||
    classes.some(({ code }) => code.members.some((each) => each.name === name));
  return isKnown ? follower.member(of, name) : undefined;
};

/** Another constructor of the same class. */
const constructorOf = (place: Scope): Thing | undefined => {
  const owner = place.names.get('*class*');
  const found = owner?.kind === 'class' ? findMember([owner], 'constructor') : undefined;
  if (found?.member.value?.kind !== 'function') return undefined;
  const self = place.names.get('this') ?? null;
  return { kind: 'function', code: found.member.value.code, scope: found.owner.scope, self, owner: found.owner };
};

/** A name that nothing around has: a class of the package, or of a package that is imported whole; else the language's own. */
export const javaName = (follower: Follower, scope: Scope, name: string): Thing | undefined => {
  if (name === '*inject*') return inject(follower);
  const root = rootOf(scope);
  const own = root.names.get('*package*');
  const stars = root.names.get('*packages*');
  const whole = stars?.kind === 'list' ? stars.items : [];
  const packages = [own, ...whole].flatMap((each) => (each?.kind === 'text' ? [each.text] : []));
  const found = classSeenFrom(follower, packages.length === 0 ? [''] : packages, name);
  if (found !== undefined) return found;
  const outer = /^[A-Z]/.test(name) && !ofJava.test(name) ? likeliest(packages, name) : undefined;
  return outer === undefined ? undefined : outside(`${outer}.${name}`);
};

const ofJava =
  /^(String|Object|Integer|Long|Double|Boolean|Math|System|Thread|Runtime|Process\w*|\w*Exception|\w*Error|Override|StringBuilder|Iterable|Runnable|Enum|Record)$/;

/** Of the packages outside that are imported whole, the one that a class of that name is looked for in: `S3Client` in `…services.s3`. */
const likeliest = (packages: readonly string[], name: string): string | undefined => {
  const libraries = packages.filter((each) => library.test(each) && !/lambda\.runtime/.test(each));
  const begins = (each: string): boolean =>
    name
      .toLowerCase()
      .replace(/^(amazon|aws)/, '')
      .startsWith((each.split('.').at(-1) ?? '').toLowerCase().replace(/v2$/, ''));
  const isModel = /(Request|Response|Result|Exception|Message|Block|Value|Item)$/.test(name);
  return (
    libraries.find((each) => isModel && each.endsWith('.model')) ??
    libraries.find(begins) ??
    libraries.find((each) => !each.endsWith('.model')) ??
    libraries[0]
  );
};

const library = /^(software\.amazon|com\.amazonaws|io\.awspring|org\.springframework|dev\.langchain4j)\./;

const rootOf = (scope: Scope): Scope => {
  let root = scope;
  while (root.parent !== null) root = root.parent;
  return root;
};
