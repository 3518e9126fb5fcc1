import type { Thing } from '../follow/thing.ts';
import { either, join, native, nothing, optionsOf, record, text, textsOf, unknown } from '../follow/things.ts';
import { environment, getVariable } from './environment.ts';
import type { Rule, RuleEntry } from './rule.ts';

/** Java's own classes, as far as values pass through them. */
const variable: Rule = (follower, called, path) =>
  called.arguments.length === 0 ? variables(follower) : getVariable(follower, called, path);

const variables = (follower: Parameters<Rule>[0]): Thing =>
  native('environment', {
    member: (name) =>
      /^get(OrDefault)?$/.test(name)
        ? native(name, { call: (called) => getVariable(follower, called, '') })
        : native(name, { call: () => unknown('it is of all variables') }),
    value: environment(follower),
  });

const listOf: Rule = (_follower, { arguments: given }) => ({
  kind: 'list',
  items: given.length === 1 && given[0]?.kind === 'list' ? [...given[0].items] : [...given],
});

const mapOf: Rule = (_follower, { arguments: given }) => {
  const made = new Map<string, Thing>();
  for (let index = 0; index + 1 < given.length; index += 2)
    for (const name of textsOf(given[index] as Thing) ?? []) made.set(name, given[index + 1] as Thing);
  return record(made, given.length % 2 === 0 ? null : unknown('they are not known', [...given]));
};

/** `String.format("a-%s", b)`. */
const format: Rule = (_follower, { arguments: [pattern, ...given] }) => {
  if (pattern?.kind !== 'text') return unknown('its pattern is not known');
  let next = 0;
  return join(
    pattern.text
      .split(/(%[-\d.]*[a-zA-Z])/)
      .map((piece) => (/^%[-\d.]*[a-zA-Z]$/.test(piece) ? (given[next++] ?? unknown('it is not given')) : text(piece))),
  );
};

/** An object that may be there, or the other: `Optional.ofNullable(a).orElse(b)`. */
const optional: Rule = (follower, { arguments: [given] }) => {
  const of = given ?? nothing;
  const made: Thing = native('optional', {
    member: (name) =>
      native(name, {
        call: (called) => {
          const [first] = called.arguments;
          if (/^(orElse|orElseGet|or)$/.test(name) && first !== undefined) {
            const other = name === 'orElse' ? first : follower.call(first, { ...called, arguments: [] });
            return optionsOf(of).length === 0 ? other : of.kind === 'unknown' ? either(of, other) : of;
          }
          if (/^(map|flatMap|ifPresent|filter)$/.test(name) && first !== undefined) {
            const result = follower.call(first, { ...called, arguments: [of] });
            return name === 'filter' ? made : optional(follower, { ...called, arguments: [result] }, '');
          }
          return /^(get|orElseThrow)$/.test(name) ? of : unknown('it is a test');
        },
      }),
  });
  return made;
};

const orElse: Rule = (follower, { arguments: [first, second], ...called }) => {
  if (first === undefined) return nothing;
  const other = second?.kind === 'function' ? follower.call(second, { ...called, arguments: [] }) : (second ?? nothing);
  return first.kind === 'nothing' ? other : first.kind === 'unknown' ? either(first, other) : first;
};

const first: Rule = (_follower, { arguments: [given] }) => given ?? nothing;

/** Work for another thread: what it runs is run. */
const runs: Rule = (follower, called) => {
  for (const each of called.arguments)
    if (each.kind === 'function' || each.kind === 'instance') runOne(follower, each, called);
  return unknown('it is what comes of it', [...called.arguments]);
};

const runOne = (follower: Parameters<Rule>[0], each: Thing, called: Parameters<Rule>[1]): void => {
  const callee = each.kind === 'instance' ? either(follower.member(each, 'run'), follower.member(each, 'call')) : each;
  follower.call(callee, { ...called, arguments: [], isNew: false });
};

export const javaLanguageRules: readonly RuleEntry[] = [
  { at: /^~System\.getenv$/, rule: variable },
  {
    at: /^(java\.util\.)?(List|Set|Arrays|Stream)\.(of|asList|copyOf)$|^java\.util\.stream\.Stream\.of$|^java\.util\.Collections\.(singletonList|singleton|unmodifiableList|emptyList)$/,
    rule: listOf,
  },
  { at: /^java\.util\.(ArrayList|LinkedList|HashSet|LinkedHashSet|TreeSet|CopyOnWriteArrayList)$/, rule: listOf },
  { at: /^java\.util\.(Map\.of|Collections\.(singletonMap|emptyMap))$/, rule: mapOf },
  { at: /^java\.util\.(concurrent\.)?(HashMap|LinkedHashMap|TreeMap|ConcurrentHashMap)$/, rule: () => record() },
  {
    at: /^~String\.(format|join)$/,
    rule: (follower, called, path) =>
      path.endsWith('join') ? unknown('it is joined') : format(follower, called, path),
  },
  {
    at: /^~String\.valueOf$|^java\.util\.Objects\.(requireNonNull|toString)$|^java\.util\.Collections\.unmodifiable\w+$/,
    rule: first,
  },
  { at: /^java\.util\.Objects\.requireNonNullElse(Get)?$/, rule: orElse },
  { at: /^java\.util\.Optional\.(of|ofNullable)$/, rule: optional },
  { at: /^java\.util\.concurrent\.CompletableFuture\.(runAsync|supplyAsync)$|^~Thread$/, rule: runs },
  {
    at: /^java\.lang\.(ProcessBuilder)|^~ProcessBuilder$|^~Runtime\.getRuntime$/,
    rule: (follower, called) => {
      follower.open('another program is run', called.place);
      return unknown('it is what another program answers');
    },
  },
];
