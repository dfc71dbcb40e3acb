import type { ReactNode } from 'react';
import { prerender } from 'react-dom/static';

/** The HTML of a page's element, its asynchronous components awaited. */
export async function renderPage(page: Promise<ReactNode>): Promise<string> {
  const errors: unknown[] = [];
  const { prelude } = await prerender(await page, { onError: (error) => void errors.push(error) });
  const html = await new Response(prelude).text();
  if (errors.length > 0) throw errors[0];
  return html;
}
