import packageJson from '@/package.json';
import { instrumentQuerySchema } from '../instruments/instrument-query';
import { regionQuerySchema } from '../taxonomy/place-items';
import { TAXONOMY_LISTS } from '../taxonomy/taxonomy-lists';
import { openapiComponents } from './openapi-components';
import { operation, pathParameter, queryParameters } from './openapi-operation';

const match = operation({
  operationId: 'match',
  summary: 'Matches a firm with the catalogue and explains every criterion',
  body: 'MatchRequest',
  answer: 'MatchReport',
  problems: [400, 413, 415, 422],
});

const assess = operation({
  operationId: 'assess',
  summary: 'Tells where a firm stands, with every figure’s arithmetic and source',
  body: 'AssessRequest',
  answer: 'AssessmentReport',
  problems: [400, 413, 415, 422],
});

const instruments = operation({
  operationId: 'listInstruments',
  summary: 'Searches the published catalogue',
  parameters: queryParameters(instrumentQuerySchema),
  answer: 'InstrumentList',
  problems: [400],
});

const instrument = operation({
  operationId: 'getInstrument',
  summary: 'One instrument, the whole record',
  parameters: [pathParameter('id', 'Id of the instrument')],
  answer: 'InstrumentRecord',
  problems: [404],
});

const taxonomy = operation({
  operationId: 'getTaxonomy',
  summary: 'A list of codes; q, parent and limit are for sectors and regions only',
  parameters: [
    pathParameter('list', 'Name of the list', [...TAXONOMY_LISTS.keys()]),
    ...queryParameters(regionQuerySchema),
  ],
  answer: 'Taxonomy',
  problems: [400, 404],
});

const health = operation({
  operationId: 'getHealth',
  summary: 'Whether the service and its database answer',
  answer: 'Health',
  problems: [503],
});

/** The API as OpenAPI 3.1, generated from the schemas that parse its input and shape its output. */
export function openapiDocument() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Greenbridge 绿桥',
      version: packageJson.version,
      description: packageJson.description,
    },
    paths: {
      '/api/v1/match': { post: match },
      '/api/v1/assess': { post: assess },
      '/api/v1/instruments': { get: instruments },
      '/api/v1/instruments/{id}': { get: instrument },
      '/api/v1/taxonomy/{list}': { get: taxonomy },
      '/api/health': { get: health },
    },
    components: { schemas: openapiComponents() },
  };
}
