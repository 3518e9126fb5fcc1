import { escapeMarks } from '../text/escape-marks.ts';
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

/** Plain where YAML 1.1 and 1.2 take it as the same text, else between quotes. https://yaml.org/spec/1.2.2/#733-plain-style */
export const yamlScalar = (text: string, { isFlow }: Setting): string => {
  const isPlain =
    /^[A-Za-z0-9$/_.][ -~]*$/.test(text) &&
    !/["']|: |:$| #|\s$/.test(text) &&
    !/^(true|false|y|n|yes|no|null|on|off)$/i.test(text) &&
    // Numbers, dates, times and what 1.1 counts in sixties.
    !/^[-+.\d][\d_.,:TZtz +-]*$|^[-+.]?\d[\da-fA-FxXob_.eE+-]*$|^\.(inf|nan)$/i.test(text) &&
    !(isFlow && /[[\]{},]/.test(text));
  if (isPlain) return text;
  const isOneLine = /^[ -&(-~\u00a1-\u00ac\u00ae-\u02ff]*$/.test(text);
  return isOneLine ? `'${text}'` : escapeMarks(JSON.stringify(text));
};
