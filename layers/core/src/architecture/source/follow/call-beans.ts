import { lineage } from './class-members.ts';
import type { Follower } from './follower.ts';
import { loadFile } from './load-module.ts';
import { cleanFolder } from './resolve-module.ts';
import type { ClassThing } from './thing.ts';

// https://docs.spring.io/spring-framework/reference/core/beans/classpath-scanning.html, and what Jakarta calls the same
const annotated =
  /@(Component|Service|Repository|Controller|RestController|Configuration|SpringBootApplication|ApplicationScoped|RequestScoped|Singleton|Named|Path)\b/;

/** What a framework of Java makes by itself: each annotated class of the files is made, and each of its methods may be called. */
export const callBeans = (follower: Follower): void => {
  const root = cleanFolder(follower.input.codeUri);
  for (const { path, text } of follower.input.files) {
    if (!path.endsWith('.java') || /(^|\/)test\//.test(path) || !annotated.test(text)) continue;
    if (root !== '' && !path.startsWith(`${root}/`)) continue;
    const module = loadFile(follower, { path, isFolder: false });
    if (module.kind !== 'module') continue;
    for (const thing of module.scope.names.values()) if (thing.kind === 'class') callAll(follower, thing, path);
  }
};

const callAll = (follower: Follower, of: ClassThing, file: string): void => {
  const place = { file, from: 0, to: 1 };
  const made = follower.call(of, { arguments: [], named: new Map(), rest: null, isNew: true, place });
  for (const owner of lineage(of))
    for (const { kind, value, name } of owner.code.members)
      if (kind === 'method' && value?.kind === 'function' && name !== 'constructor')
        follower.state.pending.push({ kind: 'function', code: value.code, scope: owner.scope, self: made, owner });
};
