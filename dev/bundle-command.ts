import { bundleCommand } from './packages/bundle-command.ts';

// `npm ci` runs this; what an older bundle left beside it is not loaded by the new one.
await bundleCommand('dist/command');
