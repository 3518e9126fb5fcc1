import { pointerToken } from './json-pointer.ts';
import { type Notebook, openNotebook } from './notebook.ts';
import { parseJson } from './parse-json.ts';
import { parseStatement } from './parse-statement.ts';
import type { ParsedPolicyDocument, Statement } from './policy-document.ts';
import { quote } from './quote.ts';

const ELEMENTS = new Set(['Version', 'Id', 'Statement']);

/**
 * Reads a policy document, an object or its JSON text, into typed statements with JSON pointers. Whatever is odd in a
 * readable document becomes a note; a document that is no policy at all is `unreadable`, with line and column if it was
 * text. Never throws. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export const parsePolicyDocument = (input: unknown): ParsedPolicyDocument => {
  if (typeof input !== 'string') return readDocument(input, openNotebook(nowhere));
  const parsed = parseJson(input);
  if (parsed.kind === 'unreadable') return { ...parsed, reason: explainText(input, parsed.reason) };
  const notebook = openNotebook(parsed.locate);
  for (const { key, pointer } of parsed.duplicateKeys)
    notebook.write('warning', pointer, `the key ${quote(key)} stands twice in one object, only the last one counts`);
  return typeof parsed.value === 'string' ? readInner(parsed.value) : readDocument(parsed.value, notebook);
};

const readInner = (text: string): ParsedPolicyDocument => {
  const inner = parsePolicyDocument(text);
  if (inner.kind === 'unreadable') return inner;
  const note = {
    severity: 'info',
    path: '',
    text: 'the policy is JSON text within JSON text, the inner one is read',
  } as const;
  return { ...inner, notes: [note, ...inner.notes] };
};

const nowhere = (): undefined => undefined;

const explainText = (text: string, reason: string): string => {
  if (text.trim() === '') return 'the policy is empty';
  if (/^\s*%7b/i.test(text.slice(0, 64))) return 'the policy is URL-encoded, decode it first';
  return reason;
};

const readDocument = (input: unknown, notebook: Notebook): ParsedPolicyDocument => {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { kind: 'unreadable', reason: `a policy is a JSON object, this is ${quote(input)}` };
  const document = input as Readonly<Record<string, unknown>>;
  if (!Object.hasOwn(document, 'Statement')) return { kind: 'unreadable', reason: explainMissing(document) };
  const statement = document['Statement'];
  if (typeof statement !== 'object' || statement === null)
    return { kind: 'unreadable', reason: `\`Statement\` is a list of objects, this is ${quote(statement)}` };
  for (const key of Object.keys(document))
    if (!ELEMENTS.has(key))
      notebook.write('warning', `/${pointerToken(key)}`, `${quote(key)} is no element of a policy, it is ignored`);
  const version = readVersion(document, notebook);
  const statements = readStatements(statement, notebook);
  noteRepeatedSids(statements, notebook);
  const id = readId(document, notebook);
  return { kind: 'policy', version, id, statements, notes: notebook.notes, locate: notebook.locate };
};

const explainMissing = (document: Readonly<Record<string, unknown>>): string => {
  const close = Object.keys(document).find((key) => key.toLowerCase() === 'statement');
  return close === undefined
    ? 'a policy has a `Statement`, this object has none'
    : `a policy has a \`Statement\`, this object has ${quote(close)}`;
};

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
const readVersion = (document: Readonly<Record<string, unknown>>, notebook: Notebook): '2012-10-17' | '2008-10-17' => {
  const version = Object.hasOwn(document, 'Version') ? document['Version'] : undefined;
  if (version === '2012-10-17' || version === '2008-10-17') return version;
  if (version === undefined) {
    notebook.write('info', '', 'the policy has no `Version`: IAM takes 2008-10-17, in which variables are plain text');
    return '2008-10-17';
  }
  const text = `the version ${quote(version)} is unknown: it is taken as 2008-10-17, in which variables are plain text`;
  notebook.write('warning', '/Version', text);
  return '2008-10-17';
};

const readId = (document: Readonly<Record<string, unknown>>, notebook: Notebook): string | undefined => {
  const id = Object.hasOwn(document, 'Id') ? document['Id'] : undefined;
  if (id === undefined || typeof id === 'string') return id;
  notebook.write('warning', '/Id', `\`Id\` is a text, ${quote(id)} is ignored`);
  return undefined;
};

const readStatements = (statement: object, notebook: Notebook): Statement[] => {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
  if (Array.isArray(statement) && statement.length === 0)
    notebook.write(
      'info',
      '/Statement',
      '`Statement` is an empty list, AWS refuses to save a policy without a statement',
    );
  if (!Array.isArray(statement)) return keepReadable([parseStatement(statement, placed('/Statement', 0, notebook))]);
  return keepReadable(
    statement.map((item, index) => parseStatement(item, placed(`/Statement/${index}`, index, notebook))),
  );
};

const placed = (pointer: string, index: number, notebook: Notebook) => ({ pointer, index, notebook });

const keepReadable = (statements: readonly (Statement | undefined)[]): Statement[] =>
  statements.filter((statement) => statement !== undefined);

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
const noteRepeatedSids = (statements: readonly Statement[], notebook: Notebook): void => {
  const seen = new Set<string>();
  for (const { sid, pointer } of statements) {
    if (sid === undefined) continue;
    if (seen.has(sid))
      notebook.write('info', `${pointer}/Sid`, `the \`Sid\` ${quote(sid)} stands twice in this policy`);
    seen.add(sid);
  }
};
