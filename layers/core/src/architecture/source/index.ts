export type { ModuleCode } from './code/code.ts';
export { readSource } from './read-source.ts';
export type {
  SourceCall,
  SourceFile,
  SourceInput,
  SourceOpen,
  SourcePlace,
  SourceReading,
  Value,
} from './source-call.ts';
