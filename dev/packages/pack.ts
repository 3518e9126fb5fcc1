import { packAll } from './pack-all.ts';

// `npm run pack`: both tarballs in dist/packages.
for (const tarball of await packAll()) process.stdout.write(`${tarball}\n`);
