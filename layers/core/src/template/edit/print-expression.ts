import type { Expression } from './expression.ts';

/** Where a value is written. */
export type Setting = { readonly isJson: boolean; readonly isFlow: boolean };

/** An expression as the file writes it: short tags in YAML, long functions in JSON. */
export const printExpression = (expression: Expression, setting: Setting): string => {
  if (setting.isJson) return JSON.stringify(longForm(expression));
  switch (expression.kind) {
    case 'plain':
      return yamlScalar(expression.text, setting);
    case 'ref':
      return `!Ref ${expression.id}`;
    case 'attribute':
      return `!GetAtt ${expression.id}.${expression.attribute}`;
    case 'sub':
      return `!Sub ${yamlScalar(expression.text, setting)}`;
  }
};

const longForm = (expression: Expression): unknown => {
  switch (expression.kind) {
    case 'plain':
      return expression.text;
    case 'ref':
      return { Ref: expression.id };
    case 'attribute':
      return { 'Fn::GetAtt': [expression.id, expression.attribute] };
    case 'sub':
      return { 'Fn::Sub': expression.text };
  }
};

/** Plain where YAML takes it as the same text, else between quotes. https://yaml.org/spec/1.2.2/#733-plain-style */
export const yamlScalar = (text: string, { isFlow }: Setting): string => {
  const isPlain =
    /^[A-Za-z0-9$/_.][^\n\t"']*$/.test(text) &&
    !/: |:$| #/.test(text) &&
    !/^(true|false|yes|no|null|on|off|~|[-+.\d][\d_.,eE+-]*)$/i.test(text) &&
    !/\s$/.test(text) &&
    !(isFlow && /[[\]{},]/.test(text));
  if (isPlain) return text;
  return text.includes("'") || text.includes('\n') ? JSON.stringify(text) : `'${text}'`;
};
