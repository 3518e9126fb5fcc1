/** Whether a name, or an ARN, may stand in a printed command as it is: no shell acts on it, and it is no option. */
export const isPlainName = (name: string): boolean => /^(?!-)[\w+=,.@:/-]+$/.test(name);
