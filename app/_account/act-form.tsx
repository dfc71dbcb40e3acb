'use client';

import { useActionState } from 'react';
import { Button, type ButtonLook } from '@/app/_ui/button';
import { HiddenFields } from '@/app/_ui/hidden-fields';
import { ActField } from './act-field';
import { FormOutcome } from './form-outcome';
import { BLANK, type Field, type FormAction } from './form-state';

interface Props {
  /** Unique on the page; the ids of the fields begin with it. */
  id: string;
  action: FormAction;
  fields: readonly Field[];
  submit: string;
  look?: ButtonLook;
  hidden?: Readonly<Record<string, string>>;
}

/** A form that keeps what was typed and says what is wrong beside it, with scripts and without. */
export function ActForm({ id, action, fields, submit, look = 'primary', hidden = {} }: Props) {
  const [state, post] = useActionState(action, BLANK);
  return (
    <form id={id} action={post} noValidate className="grid max-w-md gap-4">
      <FormOutcome state={state} />
      <HiddenFields values={hidden} />
      {fields.map((field) => (
        <ActField
          key={field.name}
          id={`${id}-${field.name}`}
          field={field}
          value={state.values[field.name] ?? field.value ?? ''}
          fault={state.faults[field.name]}
        />
      ))}
      <Button look={look} className="justify-self-start">
        {submit}
      </Button>
    </form>
  );
}
