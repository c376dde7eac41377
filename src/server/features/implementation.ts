import { implementation } from '../../core';
import type { Server } from '../server-context';
import { linksOrLocations } from './shared/links-or-locations';

/** From a claim to the evidence that it rests on in the end. */
export function registerImplementation({ connection, answers, convert, client }: Server): void {
  connection.onImplementation(
    answers.at((note, offset) =>
      linksOrLocations(
        convert.toLocationLinks(note, implementation(note, offset)),
        client.takesLinks('implementation'),
      ),
    ),
  );
}
