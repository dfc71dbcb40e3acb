import { expect, it } from 'vitest';
import * as handlers from './route';

it('answers any method at an unknown address with a problem', async () => {
  for (const handler of Object.values(handlers)) {
    const response = handler(new Request('http://localhost/api/v2/match'));
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  }
});
