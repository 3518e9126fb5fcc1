export { causeById } from '../../playbook/index.ts';
export { type OpenText, openText } from './open-text.ts';
export { shares } from './shares.data.ts';
export type { Shares } from './shares.ts';
export { weighSupports } from './weigh-supports.ts';
