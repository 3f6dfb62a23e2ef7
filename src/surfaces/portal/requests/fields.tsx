import type { ReactElement, ReactNode } from 'react'
import type { FormProblem } from '../../../capabilities/applying/index.ts'

/** What was typed, and what is wrong with it. */
export interface Filled {
  readonly typed: Readonly<Record<string, string>>
  readonly problems: readonly FormProblem[]
}

interface FieldProps {
  readonly filled: Filled
  readonly name: string
  readonly label: string
  readonly help?: ReactNode
  readonly optional?: boolean
}

const wrongWith = ({ problems }: Filled, name: string): readonly FormProblem[] =>
  problems.filter(({ field }) => field === name)

function described({ filled, name, help }: Pick<FieldProps, 'filled' | 'name' | 'help'>) {
  const wrong = wrongWith(filled, name).length > 0
  const by = [wrong && `${name}-error`, help && `${name}-help`].filter(Boolean).join(' ')
  return { 'aria-describedby': by || undefined, 'aria-invalid': wrong ? true : undefined } as const
}

function Below({ filled, name, help }: Pick<FieldProps, 'filled' | 'name' | 'help'>): ReactElement {
  const wrong = wrongWith(filled, name)
  return (
    <>
      {wrong.length > 0 && (
        <p id={`${name}-error`} className="field-error">
          {wrong.map(({ message }) => `▲ ${message}`).join(' ')}
        </p>
      )}
      {help && (
        <p id={`${name}-help`} className="help">
          {help}
        </p>
      )}
    </>
  )
}

const Optional = (): ReactElement => <span className="quiet">（可不填）</span>

interface LineProps extends FieldProps {
  /** What a phone shows to type with. */
  readonly keys?: 'tel' | 'email' | 'text'
  /** What a browser may fill in by itself. */
  readonly autoComplete?: string
}

/** One question: label above, what was typed, what is wrong with it, help. */
export function Line({ keys, autoComplete = 'off', ...field }: LineProps): ReactElement {
  const { filled, name, label, optional } = field
  return (
    <>
      <p>
        <label htmlFor={name}>
          {label}
          {optional && <Optional />}
        </label>
        <input
          id={name}
          name={name}
          type="text"
          inputMode={keys}
          autoComplete={autoComplete}
          spellCheck={false}
          defaultValue={filled.typed[name] ?? ''}
          {...described(field)}
        />
      </p>
      <Below {...field} />
    </>
  )
}

export function Area({ rows = 4, ...field }: FieldProps & { readonly rows?: number }): ReactElement {
  const { filled, name, label, optional } = field
  return (
    <>
      <p>
        <label htmlFor={name}>
          {label}
          {optional && <Optional />}
        </label>
        <textarea
          id={name}
          name={name}
          rows={rows}
          autoComplete="off"
          defaultValue={filled.typed[name] ?? ''}
          {...described(field)}
        />
      </p>
      <Below {...field} />
    </>
  )
}

interface ChoiceProps extends FieldProps {
  readonly options: Readonly<Record<string, string>>
}

export function Select({ options, ...field }: ChoiceProps): ReactElement {
  const { filled, name, label, optional } = field
  return (
    <>
      <p>
        <label htmlFor={name}>
          {label}
          {optional && <Optional />}
        </label>
        <select id={name} name={name} defaultValue={filled.typed[name] ?? ''} {...described(field)}>
          <option value="">请选择</option>
          {Object.entries(options).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </p>
      <Below {...field} />
    </>
  )
}

/** The first of them bears the id that an error links to. */
export function Radios({ options, ...field }: ChoiceProps): ReactElement {
  const { filled, name, label } = field
  return (
    <fieldset className="radios" aria-describedby={described(field)['aria-describedby']}>
      <legend>{label}</legend>
      {Object.entries(options).map(([value, text], i) => (
        <p key={value} className="tick">
          <input
            id={i === 0 ? name : `${name}-${value}`}
            name={name}
            type="radio"
            value={value}
            defaultChecked={filled.typed[name] === value}
          />
          <label htmlFor={i === 0 ? name : `${name}-${value}`}>{text}</label>
        </p>
      ))}
      <Below {...field} />
    </fieldset>
  )
}

export function FileField({ ...field }: FieldProps): ReactElement {
  const { name, label, optional } = field
  return (
    <>
      <p>
        <label htmlFor={name}>
          {label}
          {optional && <span className="quiet">（可不交）</span>}
        </label>
        <input
          id={name}
          name={name}
          type="file"
          multiple
          accept=".pdf,.png,.jpg,.jpeg,.docx,.ofd"
          {...described(field)}
        />
      </p>
      <Below {...field} />
    </>
  )
}

/** Everything that is wrong, at the top, each with a link to its field. */
export function ErrorList({ problems, title }: { readonly problems: readonly FormProblem[]; readonly title: string }) {
  if (problems.length === 0) return null
  return (
    <div className="error-summary" role="alert" aria-labelledby="error-title">
      <h2 id="error-title">{title}</h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={field + message}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
