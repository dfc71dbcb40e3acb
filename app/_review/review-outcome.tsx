import type { ReviewState } from './review-state';

/** Why nothing came of a form, above its fields. */
export function ReviewOutcome({ state: { fault, list = [] } }: { state: ReviewState }) {
  if (!fault) return null;
  return (
    <div role="alert" className="measure border-l-4 border-unmet py-1 pl-4">
      <p>{fault}</p>
      {list.length > 0 ? (
        <ul className="ml-5 list-disc text-small">
          {list.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
