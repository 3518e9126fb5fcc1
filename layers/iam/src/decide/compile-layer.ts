import type { Note, PolicyType } from '../contract.ts';
import { parsePolicyDocument } from '../language/parse-policy-document.ts';
import type { ParsedPolicyDocument } from '../language/policy-document.ts';
import { remember } from '../language/remember.ts';
import { severityFor } from '../language/severity-for.ts';
import { type ActionName, fitsAction, parseActionName } from '../match/action-pattern.ts';
import { compileStatement } from './compile-statement.ts';
import type { CompiledStatement, Layer } from './compiled.ts';
import type { CompiledDocument, KnownDocuments } from './known-documents.ts';
import { notePolicy } from './note-policy.ts';
import { PolicyError } from './policy-error.ts';
import { refuseStatement } from './refuse-statement.ts';

export type LayerOf = {
  readonly policyType: PolicyType;
  /** Where the list of policies lies, as a JSON pointer into the policy set. */
  readonly path: string;
  /** The place of the list in names: `identity`, `serviceControl[0]`. */
  readonly place: string;
  readonly nameOf: (given: unknown, place: string) => string;
  readonly notes: Note[];
  readonly known: KnownDocuments | null;
};

/** Makes the policies of one layer ready; throws `PolicyError` for one that cannot be read. */
export const compileLayer = (policies: readonly unknown[], of: LayerOf): Layer => {
  const names: string[] = [];
  const statements: CompiledStatement[] = [];
  policies.forEach((policy, index) => {
    const { name, path, document } = named(policy, index, of);
    const make = (): CompiledDocument => compileDocument(readable(document, name, path), name, of.policyType);
    const compiled = of.known === null ? make() : of.known.of(document, `${of.policyType} ${name}`, make);
    names.push(name);
    statements.push(...compiled.statements);
    of.notes.push(...compiled.notes);
  });
  const withAction = remember((text: string): readonly CompiledStatement[] => {
    const action = parseActionName(text);
    return statements.filter((statement) => coversAction(statement, action));
  });
  return { policyType: of.policyType, policies: names, statements, withAction };
};

type ReadableDocument = Extract<ParsedPolicyDocument, { kind: 'policy' }>;

type Named = { readonly name: string; readonly path: string; readonly document: unknown };

const named = (policy: unknown, index: number, of: LayerOf): Named => {
  const given = typeof policy === 'object' && policy !== null ? (policy as Record<string, unknown>) : {};
  const name = of.nameOf(given['name'], `${of.place}[${index}]`);
  const path = `${of.path}/${index}`;
  if (!Object.hasOwn(given, 'document')) throw new PolicyError({ policy: name, path }, 'it has no `document`');
  return { name, path, document: given['document'] };
};

const readable = (given: unknown, name: string, path: string): ReadableDocument => {
  const document = parsePolicyDocument(given);
  if (document.kind === 'policy') return document;
  const { reason, line, column } = document;
  throw new PolicyError({ policy: name, path: `${path}/document`, line, column }, reason);
};

const compileDocument = (document: ReadableDocument, name: string, policyType: PolicyType): CompiledDocument => {
  const notes: Note[] = document.notes.map((note) => ({ ...note, policy: name }));
  const statements: CompiledStatement[] = [];
  for (const source of document.statements) {
    const write = (severity: Note['severity'], path: string, text: string): void => {
      notes.push({ severity, policy: name, path, ...document.locate(path), text });
    };
    const because = refuseStatement(source, { policyType, version: document.version });
    if (because !== undefined) {
      write(severityFor(source.effect), source.pointer, `the statement is skipped: ${because}`);
      continue;
    }
    const statement = compileStatement(source, { policyType, policy: name, version: document.version, write });
    notePolicy(statement, policyType, write);
    statements.push(statement);
  }
  return { statements, notes };
};

const coversAction = ({ actions }: CompiledStatement, action: ActionName): boolean =>
  actions.patterns.some((pattern) => fitsAction(pattern, action)) !== actions.isNot;
