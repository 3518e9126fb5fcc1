import { type Arn, parseArn } from '../language/arn.ts';
import { remember } from '../language/remember.ts';

/** The resource of a request: its text, and its parts when it is an ARN. */
export type RequestResource = { readonly text: string; readonly arn: Arn | undefined };

export const parseRequestResource = remember((text: string): RequestResource => ({ text, arn: parseArn(text) }));
