import type { ComponentProps } from 'react';
import type { Field } from './form-state';

const INPUTS = {
  text: { type: 'text' },
  email: { type: 'email', inputMode: 'email', autoCapitalize: 'none', spellCheck: false },
  password: { type: 'password', autoCapitalize: 'none', spellCheck: false },
  code: { type: 'text', inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 12 },
} as const satisfies Record<string, ComponentProps<'input'>>;

interface Props {
  id: string;
  field: Field;
  value: string;
  fault: string | undefined;
}

function Control({ id, field, value, fault }: Props) {
  const described = [field.help ? `${id}-help` : '', fault ? `${id}-fault` : ''].filter(Boolean);
  const shared = {
    id,
    name: field.name,
    className: 'control w-full',
    ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
    ...(fault ? { 'aria-invalid': true as const } : {}),
  };
  if (field.kind === 'select')
    return (
      // A form that React has reset shows the first option again unless the list is made anew.
      <select key={value} {...shared} defaultValue={value}>
        {(field.options ?? []).map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  const input = field.kind === 'check' ? INPUTS.text : INPUTS[field.kind];
  return (
    <input
      {...shared}
      {...input}
      {...(field.autoComplete ? { autoComplete: field.autoComplete } : {})}
      {...(field.kind === 'password' ? {} : { defaultValue: value })}
    />
  );
}

function CheckField({ id, field, value }: Props) {
  return (
    <label htmlFor={id} className="flex min-h-11 items-center gap-2">
      <input
        key={value}
        id={id}
        type="checkbox"
        name={field.name}
        value="yes"
        defaultChecked={value === 'yes'}
        className="size-5"
      />
      {field.label}
    </label>
  );
}

/** A labelled control with its help and what is wrong with it. */
export function ActField(props: Props) {
  const { id, field, fault } = props;
  if (field.kind === 'check') return <CheckField {...props} />;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {field.label}
      </label>
      {field.help ? (
        <p id={`${id}-help`} className="measure text-small text-muted">
          {field.help}
        </p>
      ) : null}
      <Control {...props} />
      {fault ? (
        <p id={`${id}-fault`} className="text-small text-unmet">
          <span aria-hidden="true">✕ </span>
          {fault}
        </p>
      ) : null}
    </div>
  );
}
