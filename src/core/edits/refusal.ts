/** An edit that cannot be made. The message is a sentence for the user, and the text is as it was. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
