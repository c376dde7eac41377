/**
 * A tool is defined once: its schemas give the types of its function, the check of what a caller sends, and the JSON
 * Schemas that callers are shown. Editors and protocols are thin around it.
 */
import { en } from 'zod/locales';
import * as z from 'zod/mini';
import { Refusal } from '../core';
import type { ToolHost } from './host';

/** A schema as it is sent to others. */
export interface JsonSchema {
  readonly type: 'object';
  readonly [keyword: string]: unknown;
}

/** What a tool found: for programs, and the same in a few lines for who reads. */
export interface ToolResult {
  readonly structured: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** A tool as programs offer it to assistants. */
export interface Tool {
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** For a model, which decides by it when to use the tool. */
  readonly description: string;
  readonly inputSchema: JsonSchema;
  readonly outputSchema: JsonSchema;
  /**
   * Answers what a caller asks, whatever it sent.
   * @throws Refusal with a sentence for the caller, where it asks for what cannot be
   */
  call(host: ToolHost, input: unknown): Promise<ToolResult>;
}

/** Whether something is for the caller to know, and no fault of ours. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal;
}

interface Definition<I extends z.ZodMiniObject, O extends z.ZodMiniObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: I;
  readonly output: O;
  run(host: ToolHost, input: z.output<I>): Promise<z.output<O>>;
  /** The answer in lines. */
  words(answer: z.output<O>): readonly string[];
}

export function toolOf<I extends z.ZodMiniObject, O extends z.ZodMiniObject>(
  definition: Definition<I, O>,
): Tool {
  const { name, title, description, input, output } = definition;
  return {
    ...{ name, title, description },
    inputSchema: jsonSchemaOf(input),
    outputSchema: jsonSchemaOf(output),
    async call(host, sent) {
      const answer = await definition.run(host, inputFrom(input, sent));
      return { structured: answer, text: definition.words(answer).join('\n') };
    },
  };
}

const { localeError } = en();

function inputFrom<I extends z.ZodMiniObject>(schema: I, sent: unknown): z.output<I> {
  const read = z.safeParse(schema, sent ?? {}, { error: localeError });
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => [...path.map(String), message].join(': '));
  throw new Refusal(`The input does not fit: ${problems.join('. ')}.`);
}

/** Draft 7, of which nothing is used that later drafts have otherwise: so it is not named, and fits all readers. */
function jsonSchemaOf(schema: z.ZodMiniObject): JsonSchema {
  const { $schema: _, '~standard': __, ...made } = z.toJSONSchema(schema, { target: 'draft-7' });
  return { ...made, type: 'object' };
}
