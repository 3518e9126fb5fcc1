/** The command was used wrongly; the message is one sentence that says what to change. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
