import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { npmInstall } from '../npm-install';
import { installed } from '../paths';

/** The encoder is asked for so seldom that it is no package of the project. */
const version = '0.35.5';

/** One picture of an animation, and for how long it is seen. */
export interface GifFrame {
  readonly png: Buffer;
  readonly milliseconds: number;
}

/** As much of the encoder as is used here. */
type Sharp = (
  frames: readonly Buffer[],
  options: { readonly join: { readonly animated: boolean } },
) => { gif(options: object): { toFile(file: string): Promise<{ readonly size: number }> } };

/** Writes an animation that begins again at its end. */
export async function writeGif(file: string, frames: readonly GifFrame[]): Promise<void> {
  const sharp = await encoder();
  const { size } = await sharp(
    frames.map(({ png }) => png),
    { join: { animated: true } },
  )
    .gif({
      delay: frames.map(({ milliseconds }) => milliseconds),
      loop: 0,
      colours: 128,
      dither: 0,
      effort: 10,
    })
    .toFile(file);
  console.log(`${path.basename(file)}: ${frames.length} frames, ${Math.round(size / 1000)} kB`);
}

async function encoder(): Promise<Sharp> {
  const folder = path.join(installed, `sharp-${version}`);
  const manifest = path.join(folder, 'package.json');
  if (!existsSync(path.join(folder, 'node_modules', 'sharp'))) {
    await mkdir(folder, { recursive: true });
    await writeFile(manifest, '{ "private": true }\n');
    console.log(`Installing an encoder of animations (sharp ${version} from npm, about 20 MB, once) …`);
    await npmInstall(folder, `sharp@${version}`);
  }
  return createRequire(manifest)('sharp');
}
