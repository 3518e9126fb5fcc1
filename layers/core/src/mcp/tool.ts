import type { z } from 'zod';
import type { McpPorts } from './ports.ts';

/** What a tool answers: data that its output schema describes, or one sentence with the next step. */
export type ToolAnswer =
  | { readonly kind: 'answered'; readonly data: object }
  | { readonly kind: 'refused'; readonly because: string };

/** A tool as a row: all of them only read. */
export type Tool<Input extends z.ZodType = z.ZodType> = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: z.ZodType;
  /** The port without which there is no such tool. */
  readonly needs?: 'scan';
  /** It reads the live account when the server was started to. */
  readonly mayReadAccount: boolean;
  readonly run: (ports: McpPorts, input: z.infer<Input>) => Promise<ToolAnswer>;
};

/** Keeps a tool's input and its function together. */
export const tool = <Input extends z.ZodType>(row: Tool<Input>): Tool => row as unknown as Tool;

export const answered = (data: object): ToolAnswer => ({ kind: 'answered', data });
export const refused = (because: string): ToolAnswer => ({ kind: 'refused', because });
