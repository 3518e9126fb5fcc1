// Node 20 has none of these: the command runs on the Node that is on the PATH, the rest of the house on Node 24.
Map.groupBy ??= <K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index);
    index += 1;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};

Object.groupBy ??= ((items: Iterable<unknown>, keyOf: (item: unknown, index: number) => PropertyKey) =>
  Object.fromEntries(Map.groupBy(items, keyOf))) as typeof Object.groupBy;

Promise.withResolvers ??= (<T>() => {
  const settle: Partial<PromiseWithResolvers<T>> = {};
  const promise = new Promise<T>((resolve, reject) => Object.assign(settle, { resolve, reject }));
  return { promise, ...settle };
}) as typeof Promise.withResolvers;

// The SDK's advice to move on is for whoever installs it: here it comes bundled.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
