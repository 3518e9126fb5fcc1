import type { Evidence } from '../../intake/index.ts';
import type { Access } from '../account/access.ts';

/** Reads what a resource says of itself, by its ARN. */
export type ReadResource = (access: Access, arn: string, signal: AbortSignal) => Promise<Evidence>;
