import { useId } from 'react';

/** One of several codes, each with its name. */
export function Choice<C extends string>({
  label,
  value,
  codes,
  name,
  choose,
}: {
  label: string;
  value: C;
  codes: readonly C[];
  name: (code: C) => string;
  choose: (code: C) => void;
}) {
  const id = useId();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-1">
      <label htmlFor={id} className="text-small">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => choose(target.value as C)}
        className="control max-w-full"
      >
        {codes.map((code) => (
          <option key={code} value={code}>
            {name(code)}
          </option>
        ))}
      </select>
    </div>
  );
}
