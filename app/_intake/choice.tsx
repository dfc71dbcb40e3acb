/** One radio button or check box with its label as the target. */
export function Choice({
  type,
  name,
  value,
  label,
  note,
  checked,
}: {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  label: string;
  note?: string | undefined;
  checked: boolean;
}) {
  return (
    <label className="flex min-h-8 items-start gap-2 py-1">
      <input
        type={type}
        name={name}
        value={value}
        defaultChecked={checked}
        className="mt-1.5 size-4 shrink-0 accent-[var(--color-accent)]"
      />
      <span>
        {label}
        {note ? <span className="block text-small text-muted">{note}</span> : null}
      </span>
    </label>
  );
}
