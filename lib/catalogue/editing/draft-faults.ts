import type { z } from 'zod';
import { groupKind } from '@/lib/criteria/edit-condition';
import { type Instrument, instrumentSchema } from '../instrument';
import { contentFaults } from './content-faults';
import { type DraftFault, faultAt } from './draft-fault';
import { issueWords } from './issue-words';
import { isJsonObject, type JsonObject, type JsonPath, pathText, valueAt } from './json-path';

type Issue = z.core.$ZodIssue;

/** The members of the condition language in the order of its schema. */
const CONDITION_SHAPES = ['all', 'any', 'not', 'attribute', 'judgement'];

/** How far a value is from one of several shapes: its own kind first, then keys too few or too many. */
function distance(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'invalid_union' && issue.path.length === 0)
      return sum + Math.min(...issue.errors.map(distance));
    const isKind = ['type', 'kind'].includes(String(issue.path[0])) && issue.path.length === 1;
    if (isKind && issue.code === 'invalid_value') return sum + 1000;
    if (issue.code === 'unrecognized_keys') return sum + 10 * issue.keys.length;
    return sum + (issue.code === 'invalid_type' && issue.path.length === 1 ? 5 : 1);
  }, 0);
}

function meantShape(issue: Extract<Issue, { code: 'invalid_union' }>, given: unknown): number {
  const isCondition =
    issue.errors.length === CONDITION_SHAPES.length && isJsonObject(given) && !('min' in given);
  if (isCondition) {
    const shape = groupKind(given) ?? ('judgement' in given ? 'judgement' : 'attribute');
    return CONDITION_SHAPES.indexOf(shape);
  }
  const distances = issue.errors.map(distance);
  return distances.indexOf(Math.min(...distances));
}

/** The faults behind an issue: of several shapes only those of the one that was meant. */
function flattened(issue: Issue, content: JsonObject, above: JsonPath): readonly DraftFault[] {
  const path = [...above, ...(issue.path as JsonPath)];
  const given = valueAt(content, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      faultAt(path, `没有“${key.slice(0, 40)}”这个字段`, `has no field “${key.slice(0, 40)}”`),
    );
  }
  if (issue.code === 'invalid_union' && isJsonObject(given)) {
    const meant = issue.errors[meantShape(issue, given)] ?? [];
    if (meant.length > 0) return meant.flatMap((inner) => flattened(inner, content, path));
  }
  const { zh, en } = issueWords({ ...issue, path }, given);
  return [faultAt(path, zh, en)];
}

const oncePerField = (faults: readonly DraftFault[]): readonly DraftFault[] => [
  ...new Map(
    faults.map((fault) => [`${pathText(fault.path)} ${fault.message.zh}`, fault]),
  ).values(),
];

/** The order of the fields on the page. */
const ORDER = Object.keys(instrumentSchema.shape);
const place = ({ path }: DraftFault) => ORDER.indexOf(String(path[0]));

export interface ReadDraft {
  readonly faults: readonly DraftFault[];
  /** Null where its shape is not right; what has faults may still be one. */
  readonly instrument: Instrument | null;
}

/**
 * A draft as an instrument, and everything that keeps it from being submitted, in the order of its
 * fields: what is missing or misshapen, what contradicts itself, what has no source. None means
 * `instrumentSchema` takes it and `instrumentFaults` finds nothing.
 */
export function readDraft(content: JsonObject): ReadDraft {
  const parsed = instrumentSchema.safeParse(content);
  const shape = parsed.success
    ? []
    : parsed.error.issues.flatMap((issue) => flattened(issue, content, []));
  const named = new Set(shape.map(({ path }) => pathText(path)));
  // A missing source is told by its shape already where the schema asks for one.
  const rest = contentFaults(content).filter(({ path }) => !named.has(pathText(path)));
  return {
    faults: oncePerField([...shape, ...rest]).toSorted((a, b) => place(a) - place(b)),
    instrument: parsed.success ? parsed.data : null,
  };
}

/** The faults of a draft alone. */
export function draftFaults(content: JsonObject): readonly DraftFault[] {
  return readDraft(content).faults;
}
