import type { CaseRedaction, Reason } from './redaction-api.ts'

interface Props {
  readonly label: string
  readonly reasons: CaseRedaction['reasons']
  readonly value: Reason
  readonly none: string
  readonly onChange: (reason: Reason) => void
  readonly id?: string
}

/** The browser's own select: a list of marks has as many of them as it has lines. */
export function ReasonSelect({ label, reasons, value, none, onChange, id }: Props) {
  return (
    <select
      className="reason-select"
      {...(id ? { id } : { 'aria-label': label })}
      value={value ?? ''}
      onChange={({ target }) => onChange(reasons.find((each) => each.value === target.value)?.value ?? null)}
    >
      <option value="">{none}</option>
      {reasons.map((each) => (
        <option key={each.value} value={each.value}>
          {each.label}
        </option>
      ))}
    </select>
  )
}
