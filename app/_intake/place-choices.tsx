import type { FieldIssue } from '@/lib/profile/form/read-form';
import type { AttributeKey } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';

/**
 * What an ambiguous name may have meant. Each is a submit button that fills the field, so that
 * choosing works without scripts.
 */
export function PlaceChoices({
  attributeKey,
  kind,
  issue,
  locale,
}: {
  attributeKey: AttributeKey;
  kind: 'sector' | 'region';
  issue: FieldIssue | undefined;
  locale: Locale;
}) {
  if (!issue?.choices) return null;
  return (
    <ul className="grid gap-1 md:grid-cols-2">
      {issue.choices.map(({ code, name }) => (
        <li key={code}>
          <button
            type="submit"
            name="go"
            value={`pick:${attributeKey}:${code}`}
            className="min-h-9 w-full rounded-sm border border-rule bg-sheet px-3 text-left hover:border-ink"
          >
            {name[locale]}
            {kind === 'sector' ? <span className="text-muted"> {code}</span> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}
