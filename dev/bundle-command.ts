import { bundleCommand } from './packages/bundle-command.ts';

// `npm ci` runs this.
await bundleCommand('dist/command');
