/** What a module is found as: a file, or a folder of modules. */
export type FoundModule = { readonly path: string; readonly isFolder: boolean };
