import type { Task } from './contestant';
import { type Answer, type ContestantName, contestants } from './contestants';

/**
 * The process of one contestant, which is started with its name, warms up, and answers task after task until
 * its parent lets go of it.
 */
async function main(name: string | undefined): Promise<void> {
  if (!isContestant(name)) throw new Error(`Nobody here is called "${name}".`);
  const contestant = contestants[name]();
  process.on('message', async (task: Task) => answer(contestant.run(task)));
  await answer(contestant.warmUp().then(() => []));
}

function isContestant(name: string | undefined): name is ContestantName {
  return name !== undefined && Object.hasOwn(contestants, name);
}

async function answer(samples: Promise<readonly number[]>): Promise<void> {
  const sent: Answer = await samples.then(
    (done) => ({ samples: done }),
    (error: unknown) => ({
      failure: error instanceof Error ? `${error.stack}\n${error.cause ?? ''}` : `${error}`,
    }),
  );
  process.send?.(sent);
}

void main(process.argv[2]);
