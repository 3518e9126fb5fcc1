export type { ModuleCode } from './code/code.ts';
export { loadJava } from './java/reader.ts';
export { readSource } from './read-source.ts';
export type {
  KnownValue,
  SourceCall,
  SourceFile,
  SourceInput,
  SourceOpen,
  SourcePlace,
  SourceReading,
  Value,
} from './source-call.ts';
