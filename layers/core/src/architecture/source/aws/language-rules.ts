import type { Follower } from '../follow/follower.ts';
import type { Called, Thing } from '../follow/thing.ts';
import { either, native, nothing, optionsOf, record, text, textsOf, unknown } from '../follow/things.ts';
import { getAttribute, setAttribute } from './attribute-rules.ts';
import { environment, getVariable } from './environment.ts';
import type { Rule, RuleEntry } from './rule.ts';

/** Names of Python, of JavaScript and of their own libraries that pass on what they are given. */
const first: Rule = (_follower, { arguments: [given], place }) => given ?? unknown(`nothing is given at ${place.from}`);

/** Calls a function with what follows it. */
const callWithRest =
  (skip: number): Rule =>
  (follower, called) => {
    const [callee, ...rest] = called.arguments.slice(skip);
    if (callee === undefined) return unknown('nothing is called');
    return follower.call(callee, { ...called, isNew: false, arguments: rest });
  };

const partial: Rule = (follower, called) => {
  const [callee, ...rest] = called.arguments;
  if (callee === undefined) return unknown('nothing is bound');
  return native('partial', {
    call: (later) =>
      follower.call(callee, {
        ...later,
        arguments: [...rest, ...later.arguments],
        named: new Map([...called.named, ...later.named]),
        rest: later.rest ?? called.rest,
      }),
    escape: (_into, place) => void follower.call(callee, { ...called, arguments: rest, place }),
  });
};

const thread: Rule = (follower, called) => {
  const target = called.named.get('target');
  const given = called.named.get('args');
  const named = called.named.get('kwargs');
  if (target === undefined) return unknown('nothing is run');
  follower.call(target, {
    ...called,
    arguments: given?.kind === 'list' ? given.items : [],
    named: named?.kind === 'record' ? named.fields : new Map(),
    rest: null,
  });
  return unknown('it is a thread');
};

const overEach: Rule = (follower, called) => {
  const [each, list] = called.arguments;
  if (each === undefined) return unknown('nothing is called');
  const element =
    list?.kind === 'list' ? either(...list.items) : unknown('it is one of several', list === undefined ? [] : [list]);
  return { kind: 'list', items: [follower.call(each, { ...called, arguments: [element] })] };
};

const dictionary: Rule = (_follower, called) => {
  const [from] = called.arguments;
  const fields = from?.kind === 'record' ? from.fields : new Map<string, Thing>();
  return record(
    [...fields, ...called.named],
    from !== undefined && from.kind !== 'record' ? unknown('its fields are not known', [from]) : called.rest,
  );
};

const listOf: Rule = (_follower, { arguments: [from] }) => {
  if (from === undefined) return { kind: 'list', items: [] };
  return from.kind === 'list' ? { kind: 'list', items: [...from.items] } : unknown('it is a list', [from]);
};

const pairsWithIndex: Rule = (_follower, { arguments: [from] }) =>
  from?.kind === 'list'
    ? { kind: 'list', items: from.items.map((item) => ({ kind: 'list', items: [unknown('it is an index'), item] })) }
    : unknown('they are pairs', from === undefined ? [] : [from]);

const zip: Rule = (_follower, { arguments: given }) => ({
  kind: 'list',
  items: [
    {
      kind: 'list',
      items: given.map((each) =>
        each.kind === 'list' ? either(...each.items) : unknown('it is one of several', [each]),
      ),
    },
  ],
});

const importModule: Rule = (follower, called) => {
  const names = called.arguments[0] === undefined ? null : textsOf(called.arguments[0]);
  if (names === null) {
    follower.open('a module is loaded by a name that is not known', called.place);
    return unknown('its module is not known');
  }
  return either(...names.map((name) => follower.load(name, called.place.file)));
};

const assigned: Rule = (_follower, { arguments: given }) => {
  const [target, ...sources] = given;
  const made = target?.kind === 'record' ? target : record();
  for (const source of sources.flatMap(optionsOf)) {
    if (made.kind !== 'record') continue;
    if (source.kind === 'record') for (const [name, value] of source.fields) made.fields.set(name, value);
    else made.rest = made.rest ?? unknown('its fields are not known', [source]);
  }
  return made;
};

const methodOf =
  (name: string): Rule =>
  (follower, called) => {
    const [of, ...rest] = called.arguments;
    if (of === undefined) return unknown('nothing is given');
    if (of.kind === 'instance')
      return follower.call(follower.member(record(of.fields), name), { ...called, arguments: rest });
    return follower.call(follower.member(of, name), { ...called, arguments: rest });
  };

const fromEntries: Rule = (_follower, { arguments: [pairs] }) => {
  if (pairs?.kind !== 'list') return unknown('its fields are not known', pairs === undefined ? [] : [pairs]);
  const fields = pairs.items.flatMap((pair): [string, Thing][] => {
    const [key, value] = pair.kind === 'list' ? pair.items : [];
    return key?.kind === 'text' && value !== undefined ? [[key.text, value]] : [];
  });
  return record(fields);
};

/** `new Promise((resolve) => …)`: what it resolves to. */
const promise: Rule = (follower, called) => {
  const resolved: Thing[] = [];
  const resolve = native('resolve', {
    call: (given) => {
      resolved.push(...given.arguments);
      return nothing;
    },
  });
  const [each] = called.arguments;
  if (each !== undefined)
    follower.call(each, { ...called, isNew: false, arguments: [resolve, native('reject', { call: () => nothing })] });
  return resolved.length === 0 ? unknown('it is a promise') : either(...resolved);
};

const map: Rule = (_follower, { arguments: [pairs] }) => {
  const made = record();
  if (pairs?.kind === 'list' && made.kind === 'record') {
    for (const pair of pairs.items) {
      const [key, value] = pair.kind === 'list' ? pair.items : [];
      if (key?.kind === 'text' && value !== undefined) made.fields.set(key.text, value);
    }
  }
  return made;
};

const all: Rule = (_follower, { arguments: given }) => {
  const [only] = given;
  return given.length === 1 && only?.kind === 'list' ? only : { kind: 'list', items: [...given] };
};

const openRule =
  (because: string): Rule =>
  (follower, called) => {
    follower.open(because, called.place);
    return unknown(because);
  };

const asText: Rule = (_follower, { arguments: [given] }) => given ?? text('');

/** A field of a dataclass: its default, made when it is needed. */
const field: Rule = (follower, called) => {
  const factory = called.named.get('default_factory');
  const fixed = called.named.get('default') ?? called.arguments[0];
  if (factory === undefined) return fixed === undefined ? unknown('it is a field') : fixed;
  return native('field', {
    call: (later) => follower.call(factory, { ...later, arguments: [], named: new Map(), rest: null }),
  });
};

const decorator: Rule = (_follower, called) =>
  called.arguments.length === 1 && called.place.from === called.place.to && called.arguments[0] !== undefined
    ? called.arguments[0]
    : native('decorator', { call: (later) => later.arguments[0] ?? nothing });

const cached: Rule = (follower, called) => {
  const [given] = called.arguments;
  return given?.kind === 'function' || given?.kind === 'either' ? given : decorator(follower, called, '');
};

const runProgram: Rule = (follower, called) => {
  follower.open('another program is run', called.place);
  return unknown('it is what another program answers');
};

export const languageRules: readonly RuleEntry[] = [
  { at: /^os\.getenv$/, rule: getVariable },
  { at: /^os\.environ\.get$/, rule: getVariable },
  { at: /^~(str|String|bytes|Path)$|^pathlib\.(Pure)?Path$/, rule: asText },
  { at: /^~getattr$|^operator\.attrgetter$|^Reflect\.get$|^~Reflect\.get$/, rule: getAttribute },
  { at: /^~setattr$/, rule: setAttribute },
  {
    at: /^~dict$|^types\.SimpleNamespace$|^collections\.(OrderedDict|ChainMap)$|\.SettingsConfigDict$|^pydantic\.ConfigDict$/,
    rule: dictionary,
  },
  { at: /^~(list|tuple|set|sorted|reversed|iter|frozenset)$|^~Array\.from$/, rule: listOf },
  {
    at: /^~next$|^~(await|aiter|anext)$/,
    rule: (_follower, { arguments: [from] }) => (from?.kind === 'list' ? either(...from.items) : (from ?? nothing)),
  },
  { at: /^~enumerate$/, rule: pairsWithIndex },
  { at: /^~zip$/, rule: zip },
  { at: /^~(map|filter)$/, rule: overEach },
  { at: /^~__import__$|^importlib\.import_module$/, rule: importModule },
  { at: /^~(eval|exec|compile|Function)$|^vm\./, rule: openRule('code is made at run time') },
  { at: /^functools\.partial(method)?$/, rule: partial },
  {
    at: /^functools\.(lru_cache|cache|cached_property|singledispatch)$|^contextlib\.\w*contextmanager$|^dataclasses\.dataclass$|^typing\.\w+$|^abc\.\w+$|^(tenacity|backoff|cachetools|ratelimit|retrying|retry)\.[\w.]+$|^atexit\.register$|^pydantic\.(validator|field_validator|model_validator|root_validator|computed_field|validate_call)$/,
    rule: cached,
  },
  { at: /^dataclasses\.field$|^pydantic\.Field$|^attrs?\.(field|ib)$/, rule: field },
  {
    at: /^asyncio\.(to_thread)$|^anyio\.to_thread\.run_sync$|^starlette\.concurrency\.run_in_threadpool$|^asgiref\.sync\.sync_to_async$/,
    rule: callWithRest(0),
  },
  {
    at: /^asyncio\.(run|create_task|ensure_future|wait_for|shield|run_until_complete|run_coroutine_threadsafe)$/,
    rule: first,
  },
  { at: /^asyncio\.(gather|as_completed|wait)$|^~Promise\.(all|allSettled|race|any)$/, rule: all },
  { at: /^threading\.(Thread|Timer)$|^multiprocessing\.Process$/, rule: thread },
  {
    at: /^~Object\.(freeze|seal|create)$|^~structuredClone$|^~Promise\.resolve$|^copy\.(copy|deepcopy)$|^typing\.cast$|^~(int|float|Number|Boolean|bool|Symbol|BigInt)$/,
    rule: first,
  },
  { at: /^~Object\.assign$/, rule: assigned },
  { at: /^~Object\.entries$/, rule: methodOf('items') },
  { at: /^~Object\.values$/, rule: methodOf('values') },
  { at: /^~Object\.keys$/, rule: methodOf('keys') },
  { at: /^~Object\.fromEntries$/, rule: fromEntries },
  { at: /^~(Map|WeakMap)$/, rule: map },
  { at: /^~(Array|Set)$/, rule: listOf },
  { at: /^~Promise$/, rule: promise },
  { at: /^util\.promisify$/, rule: first },
  {
    at: /^(subprocess|child_process)\.\w+$|^os\.(system|popen|exec\w*|spawn\w*)$|^(execa|sh|zx)(\.|$)|^asyncio\.create_subprocess_\w+$|^~Bun\.spawn/,
    rule: runProgram,
  },
  {
    at: /^fastapi\.(Depends|Security)$/,
    rule: (follower, called) =>
      called.arguments[0] === undefined ? nothing : follower.call(called.arguments[0], { ...called, arguments: [] }),
  },
  { at: /^aws-xray-sdk(-core)?\.(default\.)?capture\w*$/, rule: first },
  { at: /^json\.loads$|^~JSON\.parse$/, rule: (follower, called) => parsedJson(follower, called) },
];

/** Data in the code; of a variable it cannot be seen. */
const parsedJson = (_follower: Follower, { arguments: [given] }: Called): Thing =>
  unknown('it is parsed', given === undefined ? [] : [given]);

/** Members of the language's libraries that are no functions. */
export const languageMember = (follower: Follower, path: string): Thing | undefined => {
  if (
    path === 'os.environ' ||
    path === '~process.env' ||
    path === 'process.env' ||
    path === '~Bun.env' ||
    path === '~import.meta.env'
  )
    return environment(follower);
  return undefined;
};
