import { z } from 'zod';
import { bareSchema } from '@/app/_server/query-params';
import { type ComponentName, componentRef } from './openapi-components';

const content = (type: string, component: ComponentName) => ({
  [type]: { schema: { $ref: componentRef(component) } },
});

const PROBLEM_WORDS = {
  400: 'The call cannot be read',
  404: 'Not found',
  413: 'The body is larger than 256 kB',
  415: 'The body is not application/json',
  422: 'The content is not valid; each fault is named',
  503: 'The database does not answer',
} as const;

type ProblemStatus = keyof typeof PROBLEM_WORDS;

/** The query parameters of a schema; a list is written by repeating its name. */
export function queryParameters(schema: z.ZodObject) {
  return Object.entries<z.core.$ZodType>(schema.shape).map(([name, field]) => {
    const { $schema: _dialect, description, ...shape } = z.toJSONSchema(field, { io: 'input' });
    return {
      name,
      in: 'query',
      ...(description === undefined ? {} : { description }),
      ...(bareSchema(field) instanceof z.ZodArray ? { style: 'form', explode: true } : {}),
      schema: shape,
    };
  });
}

export function pathParameter(name: string, description: string, codes?: readonly string[]) {
  return {
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string', ...(codes ? { enum: codes } : {}) },
  };
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly object[];
  readonly body?: ComponentName;
  readonly answer: ComponentName;
  readonly problems: readonly ProblemStatus[];
}

/** One operation: what it takes, what it answers with, and which problems it knows. */
export function operation({ body, answer, problems, ...rest }: Operation) {
  const refusals = problems.map((status) => [
    String(status),
    { description: PROBLEM_WORDS[status], content: content('application/problem+json', 'Problem') },
  ]);
  return {
    ...rest,
    ...(body
      ? { requestBody: { required: true, content: content('application/json', body) } }
      : {}),
    responses: {
      '200': { description: 'The answer', content: content('application/json', answer) },
      ...Object.fromEntries(refusals),
    },
  };
}
