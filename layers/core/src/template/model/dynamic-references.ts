import { showSymbols, symbolOf } from './symbol.ts';

/** A text with what CloudFormation looks up while it deploys as a symbol: `{{resolve:ssm:/name}}`. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html */
export const withDynamicReferences = (text: string): string =>
  text.includes('{{resolve:')
    ? text.replace(/\{\{(resolve:[^{}]*)\}\}/g, (_, reference: string) =>
        symbolOf(showSymbols(reference).replaceAll('${', '{')),
      )
    : text;
