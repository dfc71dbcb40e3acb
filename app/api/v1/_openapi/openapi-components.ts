import { z } from 'zod';
import { problemSchema } from '@/app/_server/problem-schema';
import { healthSchema } from '@/app/api/health/health-schema';
import { assessRequestSchema } from '@/lib/assessment/report/assess-request-schema';
import { assessmentReportSchema } from '@/lib/assessment/report/assessment-report-schema';
import { lineSchema, rangeSchema } from '@/lib/assessment/report/reported-figure';
import { instrumentSchema } from '@/lib/catalogue/instrument';
import { bilingualSchema, conditionSchema } from '@/lib/criteria/condition';
import { benefitReportSchema } from '@/lib/matching/benefit-report-schema';
import {
  explanationSchema,
  matchReportSchema,
  matchSchema,
} from '@/lib/matching/match-report-schema';
import { matchRequestSchema } from '@/lib/matching/match-request-schema';
import { packageReportSchema } from '@/lib/matching/package-report-schema';
import { resolvedSourceSchema } from '@/lib/matching/resolved-source-schema';
import { attributeKeySchema } from '@/lib/profile/attribute-key-schema';
import { profileSchema } from '@/lib/profile/profile-schema';
import { instrumentListSchema, instrumentRecordSchema } from '../instruments/instrument-list';
import { taxonomySchema } from '../taxonomy/taxonomy-item';

const WHAT_IS_SENT = {
  Profile: profileSchema,
  MatchRequest: matchRequestSchema,
  AssessRequest: assessRequestSchema,
} as const;

const WHAT_IS_ANSWERED = {
  AttributeKey: attributeKeySchema,
  Bilingual: bilingualSchema,
  Condition: conditionSchema,
  Explanation: explanationSchema,
  Source: resolvedSourceSchema,
  Benefit: benefitReportSchema,
  Package: packageReportSchema,
  Match: matchSchema,
  MatchReport: matchReportSchema,
  Range: rangeSchema,
  Line: lineSchema,
  AssessmentReport: assessmentReportSchema,
  Instrument: instrumentSchema,
  InstrumentList: instrumentListSchema,
  InstrumentRecord: instrumentRecordSchema,
  Taxonomy: taxonomySchema,
  Health: healthSchema,
  Problem: problemSchema,
} as const;

export type ComponentName = keyof typeof WHAT_IS_SENT | keyof typeof WHAT_IS_ANSWERED;

export const componentRef = (name: ComponentName) => `#/components/schemas/${name}`;

function jsonSchemas(schemas: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output') {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, {
    io,
    uri: (id) => `#/components/schemas/${id}`,
    unrepresentable: 'any',
  });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, schema]) => {
      const { $schema: _dialect, $id: _address, ...rest } = schema;
      return [id, rest];
    }),
  );
}

/** The named schemas of the API as JSON Schema 2020-12, from the zod schemas that parse and build it. */
export function openapiComponents(): Record<string, Record<string, unknown>> {
  return { ...jsonSchemas(WHAT_IS_SENT, 'input'), ...jsonSchemas(WHAT_IS_ANSWERED, 'output') };
}
