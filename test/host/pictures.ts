import { takeAnimation } from './pictures/animation';
import { takeBoard } from './pictures/board';
import { takeFaces } from './pictures/faces';
import { takeWalkthrough } from './pictures/walkthrough';

/** The pictures that can be taken, by the names that the command takes. */
const sets: Readonly<Record<string, () => Promise<void>>> = {
  walkthrough: takeWalkthrough,
  board: takeBoard,
  faces: takeFaces,
  animation: takeAnimation,
};

/** Takes the pictures of the README and of the walkthrough, or those that are named. */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in sets));
  if (unknown) throw new Error(`There are no pictures “${unknown}”, but ${Object.keys(sets).join(', ')}.`);
  for (const [name, take] of Object.entries(sets)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`Taking the pictures of ${name} …`);
    await take();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
