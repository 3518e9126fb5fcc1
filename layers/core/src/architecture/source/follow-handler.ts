import type { Entry } from './entry.ts';
import { callBeans } from './follow/call-beans.ts';
import type { Follower } from './follow/follower.ts';
import { loadFile } from './follow/load-module.ts';
import type { Called, Thing } from './follow/thing.ts';
import { unknown } from './follow/things.ts';

// Each function that is handed on waits its turn; more than these no code has.
const mostPending = 2000;

/** Runs the module of the handler, the handler, and then whatever was handed to code that cannot be read. */
export const followHandler = (follower: Follower, entry: Extract<Entry, { kind: 'found' }>): void => {
  const place = { file: entry.path, from: 0, to: 0 };
  const module = loadFile(follower, { path: entry.path, isFolder: false });
  const owner = entry.language === 'java' ? madeByLambda(follower, module, entry) : module;
  for (const name of entry.names) {
    const handler = handlerIn(follower, owner, name);
    if (handler === null) follower.open(`\`${name}\` is not defined in \`${entry.path}\``, place);
    else follower.call(handler, { ...unknownCall, place: { ...place, to: 1 } });
  }
  const { pending } = follower.state;
  for (let index = 0; index < Math.min(pending.length, mostPending); index += 1) {
    const next = pending[index];
    if (next !== undefined && follower.state.reached.get(next.code)?.has(next.scope) !== true)
      follower.call(next, {
        ...unknownCall,
        place: { file: next.scope.file, from: next.code.from, to: next.code.from + 1 },
      });
  }
  for (const last of follower.state.last) last();
};

/** Lambda gives an event and a context, of which nothing is known. */
const unknownCall: Omit<Called, 'place'> = {
  arguments: [unknown('it comes with the event'), unknown('it is the context')],
  named: new Map(),
  rest: unknown('it comes with the event'),
  isNew: false,
};

/** Lambda makes the handler's class; a framework makes every class that it is told of by an annotation, and calls its methods. */
const madeByLambda = (follower: Follower, module: Thing, { path, owner }: Extract<Entry, { kind: 'found' }>): Thing => {
  const text = follower.input.files.find((file) => file.path === path)?.text ?? '';
  if (owner === null || starters.test(text)) callBeans(follower);
  const place = { file: path, from: 0, to: 1 };
  const type = owner === null || owner === undefined ? module : follower.member(module, owner);
  return type.kind === 'class'
    ? follower.call(type, { ...unknownCall, arguments: [], rest: null, isNew: true, place })
    : module;
};

// What starts a framework from a handler of one's own
const starters =
  /\b(SpringBoot(Lambda)?\w*(Handler|Builder)|SpringLambda\w+|SpringApplication|MicronautLambda\w+|ApplicationContext)\b/;

const handlerIn = (follower: Follower, module: Thing, name: string): Thing | null => {
  if (module.kind !== 'module' && module.kind !== 'instance') return null;
  const found = follower.member(module, name);
  if (found.kind === 'unknown' && found.holds.length === 0 && found.because.includes('is not in')) return null;
  return found;
};
