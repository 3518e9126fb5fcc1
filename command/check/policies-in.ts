import type { CheckedPolicy } from '@whydenied/core/policy-check';

/** The policies of a file: the one that it is, or those of a set as the API takes it; a file that is no JSON is checked as it is. */
export const policiesIn = (file: string, text: string): readonly CheckedPolicy[] => {
  const value = parse(text);
  if (value === undefined) return text.trim() === '' ? [] : [{ name: file, document: text }];
  const found = [...inside(value, file)];
  return found.length > 0 ? found : [{ name: file, document: text }];
};

type Fields = Readonly<Record<string, unknown>>;

/** Policies below `policies` or `evidence`, with their names; documents that stand alone are the file's. */
function* inside(value: unknown, file: string, depth = 0): Generator<CheckedPolicy> {
  if (typeof value !== 'object' || value === null || depth > 6) return;
  if (Array.isArray(value)) {
    for (const each of value) yield* inside(each, file, depth + 1);
    return;
  }
  const fields = value as Fields;
  if ('document' in fields) {
    const { name, document } = fields;
    yield { name: typeof name === 'string' ? `${file}: ${name}` : file, document };
  } else if (depth > 0 || !('Statement' in fields)) {
    for (const each of Object.values(fields)) yield* inside(each, file, depth + 1);
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
