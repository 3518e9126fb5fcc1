/** Whether a word is the code of an error, `States.TaskFailed`: it names nobody. */
export const isErrorCode = (word: string): boolean =>
  /(?:Failed|Failure|Error|Exception|Denied|Timeout|Fault)$|^States\./.test(word);
