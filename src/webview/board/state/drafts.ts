/** A text for some claims, by their ids. */
export type TextById = Readonly<Record<string, string>>;

/** What the user is typing for the texts of claims. It is kept until it is in the note. */
export type Drafts = TextById;

/** The texts with another one for a claim, or without one. */
export function withText(texts: TextById, id: string, text: string | undefined): TextById {
  const others = Object.entries(texts).filter(([known]) => known !== id);
  return Object.fromEntries(text === undefined ? others : [...others, [id, text]]);
}
