import type { Value } from '../source-call.ts';
import type { Thing } from './thing.ts';
import { optionsOf } from './things.ts';

const deepest = 8;
const most = 32;

/** A thing as it is told to others. */
export const toValue = (thing: Thing): Value => tell(thing, { depth: 0, left: { count: 400 } });

export const toValues = (fields: ReadonlyMap<string, Thing>): Record<string, Value> =>
  tellFields(fields, { depth: 0, left: { count: 800 } });

/** How deep, and how many more may be told: what holds itself many times over would have no end. */
type Telling = { readonly depth: number; readonly left: { count: number } };

const tell = (thing: Thing, telling: Telling): Value => {
  telling.left.count -= 1;
  if (telling.depth > deepest || telling.left.count < 0) return { kind: 'unknown', because: 'it is nested too deep' };
  const inner = { ...telling, depth: telling.depth + 1 };
  switch (thing.kind) {
    case 'text':
      return { kind: 'text', text: thing.text };
    case 'environment':
      return { kind: 'environment', name: thing.name };
    case 'join':
      return { kind: 'join', parts: thing.parts.map((part) => tell(part, inner)) };
    case 'either': {
      const options = optionsOf(thing).map((option) => tell(option, inner));
      const [only] = options;
      return options.length === 1 && only !== undefined ? only : { kind: 'either', options };
    }
    case 'record':
      return { kind: 'record', fields: tellFields(thing.fields, inner) };
    case 'list':
      return { kind: 'list', items: thing.items.slice(0, most).map((item) => tell(item, inner)) };
    case 'nothing':
      return { kind: 'unknown', because: 'it is not set' };
    case 'native':
      return thing.value === undefined
        ? { kind: 'unknown', because: 'it is an object of a library' }
        : tell(thing.value, inner);
    case 'unknown':
      return { kind: 'unknown', because: thing.because };
    default:
      return { kind: 'unknown', because: 'it is computed' };
  }
};

const tellFields = (fields: ReadonlyMap<string, Thing>, telling: Telling): Record<string, Value> =>
  Object.fromEntries([...fields].slice(0, most).map(([name, value]) => [name, tell(value, telling)]));
