import { readFileSync } from 'node:fs';
import { type CollectionTag, parse, type ScalarTag } from 'yaml';

/** A CloudFormation template as plain data: `!Sub x` is `{ 'Fn::Sub': x }`. */
export type Template = {
  readonly Parameters: Readonly<Record<string, { readonly Type: string; readonly Default?: unknown }>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<Record<string, Resource>>;
};

export type Resource = {
  readonly Type: string;
  readonly Condition?: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
};

/** Reads a template file. */
export const readTemplate = (path: string): Template => parseTemplate(readFileSync(path, 'utf8'));

/** Reads a template's text, its short tags included. */
export const parseTemplate = (text: string): Template => parse(text, { customTags: [...scalars, ...lists] });

const names = ['Sub', 'GetAtt', 'If', 'Not', 'Equals', 'And', 'Or', 'Join', 'Split', 'Select', 'Contains'];
const longName = (name: string): string => (name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`);

const scalars: readonly ScalarTag[] = ['Ref', 'Condition', ...names].map((name) => ({
  tag: `!${name}`,
  resolve: (text) => ({ [longName(name)]: name === 'GetAtt' ? text.split('.') : text }),
}));

const lists: readonly CollectionTag[] = names.map((name) => ({
  tag: `!${name}`,
  collection: 'seq',
  resolve: (value) => ({ [longName(name)]: 'toJSON' in value ? value.toJSON() : value }),
}));
