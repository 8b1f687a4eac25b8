import { useId } from 'react';

interface TextFieldProps {
  label: string;
  name: string;
  type?: string;
  autoComplete?: string;
  error?: string;
}

/** A labelled input whose error is read together with it. */
export function TextField({ label, name, type = 'text', autoComplete, error }: TextFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        name={name}
        type={type}
        autoComplete={autoComplete}
        required
        aria-invalid={error !== undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error && (
        <span className="error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}
