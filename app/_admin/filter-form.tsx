import { Button } from '@/app/_ui/button';

interface TextFilter {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly help?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

function Filter({ name, label, value, help, options }: TextFilter) {
  const id = `filter-${name}`;
  const described = help ? { 'aria-describedby': `${id}-help` } : {};
  return (
    <div className="grid min-w-48 flex-1 content-end gap-1">
      <label htmlFor={id} className="text-small font-medium">
        {label}
      </label>
      {help ? (
        <p id={`${id}-help`} className="text-small text-muted">
          {help}
        </p>
      ) : null}
      {options ? (
        <select key={value} id={id} name={name} defaultValue={value} className="control w-full">
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          key={value}
          id={id}
          name={name}
          defaultValue={value}
          maxLength={200}
          className="control w-full"
          {...described}
        />
      )}
    </div>
  );
}

/** Narrows a list; what is asked for stands in the address, so that it can be kept and sent on. */
export function FilterForm(props: {
  action: string;
  filters: readonly TextFilter[];
  submit: string;
}) {
  return (
    <search>
      <form action={props.action} method="get" className="flex flex-wrap items-end gap-4">
        {props.filters.map((filter) => (
          <Filter key={filter.name} {...filter} />
        ))}
        <Button>{props.submit}</Button>
      </form>
    </search>
  );
}
