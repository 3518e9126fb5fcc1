export type {
  Evidence,
  EvidenceSource,
  PolicyHome,
  SeenLayer,
  SeenPolicy,
  SeenPrincipal,
  UnseenLayer,
} from './evidence.ts';
export { noEvidence } from './evidence.ts';
export type {
  Facts,
  MaskedSecret,
  Mentions,
  SecretKind,
  StatedDenial,
  StatedError,
  StatedOperation,
} from './facts.ts';
